-- Notes of the desk and of who ordered may say a telephone or a door: they are read by helpers from accepting until it is settled, as what is served is,
-- and not by who was only asked, declined, or has left. The auditor reads what was done, and no notes.
drop policy journal_read on orders.journal;
create policy journal_read on orders.journal for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from orders.service_order o
            where o.city = journal.city
            and o.id = journal.service_order
            and ((starts_with(o.division, (select orders.seen_territory()))
                    and ((select platform.scope_role()) <> 'AUDITOR' or journal.action <> 'COMMENT'))
                or ((o.placed_by = (select orders.me()) or o.served_person = (select orders.me()))
                    and (part is null or exists (
                        select from orders.part p
                        where p.city = o.city
                        and p.id = journal.part)))
                or exists (
                    select from orders.part p
                    where p.city = o.city
                    and p.service_order = o.id
                    and p.person = (select orders.me())
                    and (journal.part = p.id or journal.part is null and p.step in ('ACCEPTED', 'DONE'))))));

-- The day is that of the city, whatever zone the connection has.
create or replace function orders.my_skills() returns text[]
    language sql stable
begin atomic
    select array_agg(distinct s.skill)
    from volunteering.v_volunteers v
    join volunteering.v_volunteer_skills s on s.city = v.city and s.volunteer = v.id
    where v.city = platform.scope_city()
    and v.person = orders.me()
    and v.ended_at is null
    and s.valid_from <= (now() at time zone 'Asia/Shanghai')::date
    and (s.valid_to is null or s.valid_to > (now() at time zone 'Asia/Shanghai')::date);
end;
