-- Published: whom a reminder is for. The organization's own secretaries, of a group those of its branch too; nobody above them.
create or replace view meetings.v_reminders with (security_invoker = true) as
select r.city, r.body, r.seq, r.kind, r.period_to, b.name, b.seat, c.person
from meetings.reminder r
join bodies.v_bodies b on b.city = r.city and b.id = r.body
join membership.v_charges c on c.city = r.city and c.body in (r.body, r.roster);

grant select on meetings.v_reminders to gezhi_app;

-- Published: who is to learn what of a term. Those of the organization itself, and those of the one above it.
create or replace view meetings.v_term_news with (security_invoker = true) as
select e.city, e.term, e.seq, e.deed, e.day, b.name, b.seat, c.person, c.body = e.body as own
from meetings.term_entry e
join bodies.v_bodies b on b.city = e.city and b.id = e.body
join membership.v_charges c on c.city = e.city and c.body in (e.body, b.superior)
where e.deed in ('REMIND', 'ASK', 'GRANT', 'REFUSE');

grant select on meetings.v_term_news to gezhi_app;
