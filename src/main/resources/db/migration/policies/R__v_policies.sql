-- Published: the last decision about each policy, for the doors of what it stands for.
create or replace view policies.v_last_decision with (security_invoker = true) as
select distinct on (city, policy) city, policy, "on", until
from policies.decision
order by city, policy, seq desc;
grant select on policies.v_last_decision to gezhi_app;
