-- Published: who volunteers, what they can do, what they gave. Each reader sees it within their own policies.
create or replace view volunteering.v_volunteers with (security_invoker = true) as
select city, id, number, person, name, division, consent, ended_at
from volunteering.volunteer;

create or replace view volunteering.v_volunteer_skills with (security_invoker = true) as
select city, volunteer, skill, valid_from, valid_to
from volunteering.volunteer_skill;

create or replace view volunteering.v_records with (security_invoker = true) as
select city, id, person, division, day, minutes, state
from volunteering.record;

grant select on volunteering.v_volunteers, volunteering.v_volunteer_skills, volunteering.v_records to gezhi_app;
