-- Published: where a division is.
create or replace view territory.v_places with (security_invoker = true) as
select city, code, lon, lat
from territory.place;
grant select on territory.v_places to gezhi_app;
