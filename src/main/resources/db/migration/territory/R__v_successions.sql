-- Published: which divisions follow which.
create or replace view territory.v_successions with (security_invoker = true) as
select city, code, successor, on_date
from territory.succession;
grant select on territory.v_successions to gezhi_app;
