-- Published: what other modules may join. security_invoker, or the view would look past the policies.
create or replace view territory.v_divisions with (security_invoker = true) as
select city, code, level, parent, name, kind, households, valid_from, valid_to
from territory.division;
grant select on territory.v_divisions to gezhi_app;
