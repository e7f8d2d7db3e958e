-- Published: who has to do with a whistle at this moment, a line for each office summoned. Each reader sees it within their own policies; meant
-- for the program, which tells them.
create or replace view whistles.v_summons with (security_invoker = true) as
select w.city, w.id as whistle, w.situation, w.division, w.desk, s.office, s.step, s.due_at, r.rated_by, w.step as whistle_step
from whistles.whistle w
join whistles.summons s on s.city = w.city and s.whistle = w.id
left join whistles.rating r on r.city = s.city and r.whistle = s.whistle and r.office = s.office;
grant select on whistles.v_summons to gezhi_app;
