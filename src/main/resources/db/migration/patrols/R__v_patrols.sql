-- Published: which grid's rounds are planned. Each reader sees it within their own policies; meant for the program, which redraws grids.
create or replace view patrols.v_plans with (security_invoker = true) as
select city, id, grid, name, until_day
from patrols.plan;
grant select on patrols.v_plans to gezhi_app;
