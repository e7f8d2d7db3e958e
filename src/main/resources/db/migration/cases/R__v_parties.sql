-- Published: who has to do with a case at this moment. Each reader sees it within their own policies; meant for the program, which tells them.
create or replace view cases.v_parties with (security_invoker = true) as
select city, id, number, step, category, division, desk, office, assisting, reporter, channel, due_at
from cases.case;
grant select on cases.v_parties to gezhi_app;
