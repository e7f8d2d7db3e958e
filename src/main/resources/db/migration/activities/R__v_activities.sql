-- Published: who has to do with an activity at this moment. Each reader sees it within their own policies; meant for the program, which tells them.
create or replace view activities.v_activities with (security_invoker = true) as
select city, id, title, division, step, begins
from activities.activity;

create or replace view activities.v_sign_ups with (security_invoker = true) as
select city, id, activity, step, person
from activities.sign_up;

grant select on activities.v_activities, activities.v_sign_ups to gezhi_app;
