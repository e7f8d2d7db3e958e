-- Published: whom a reminder is for. The organization's own secretaries, of a group those of its branch too; nobody above them.
create or replace view meetings.v_reminders with (security_invoker = true) as
select r.city, r.body, r.seq, r.kind, r.period_to, b.name, b.seat, c.person
from meetings.reminder r
join bodies.v_bodies b on b.city = r.city and b.id = r.body
join membership.v_charges c on c.city = r.city and c.body in (r.body, r.roster);

grant select on meetings.v_reminders to gezhi_app;
