-- Published: the entries to which the reader's account is bound, those that have ended too.
create view membership.v_mine with (security_invoker = true) as
select city, id
from membership.member
where city = platform.scope_city()
and person = platform.scope_person();

grant select on membership.v_mine to gezhi_app;
