-- Published: who is called. Each reader sees it within their own policies; meant for the program, which tells them.
create or replace view callouts.v_called with (security_invoker = true) as
select o.city, o.id as callout, o.division, c.person
from callouts.callout o
join callouts.called c on c.city = o.city and c.callout = o.id;
grant select on callouts.v_called to gezhi_app;

-- Published: where a call-out runs; neither its words nor who is called.
create or replace view callouts.v_running with (security_invoker = true) as
select city, id, division
from callouts.callout
where ended_at is null;
grant select on callouts.v_running to gezhi_app;
