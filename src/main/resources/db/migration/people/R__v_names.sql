-- Published: names of colleagues, for those who are colleagues.
create or replace view people.v_names with (security_invoker = true) as
select city, id, name
from people.person;
grant select on people.v_names to gezhi_app;
