-- Published: outlines of divisions as well-known binary, degrees in WGS-84.
create or replace view territory.v_shapes with (security_invoker = true) as
select city, code, wkb
from territory.shape;
grant select on territory.v_shapes to gezhi_app;
