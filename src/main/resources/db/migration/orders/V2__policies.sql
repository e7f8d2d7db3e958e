-- Whose orders a desk keeps; the auditor and the program read all of the city.
create function orders.kept_territory() returns text
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree()
        when platform.scope_role() = 'SYSTEM' then platform.scope_city()
    end;
create function orders.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'AUDITOR' then platform.scope_city() else orders.kept_territory() end;

-- Who is at hand as a helper: the person, in whatever capacity but those who only look or keep accounts.
create function orders.me() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() not in ('PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR') then platform.scope_person() end;
create function orders.my_community() returns text
    language sql stable
begin atomic
    select v.division
    from volunteering.v_volunteers v
    where v.city = platform.scope_city()
    and v.person = orders.me()
    and v.ended_at is null;
end;
create function orders.my_skills() returns text[]
    language sql stable
begin atomic
    select array_agg(distinct s.skill)
    from volunteering.v_volunteers v
    join volunteering.v_volunteer_skills s on s.city = v.city and s.volunteer = v.id
    where v.city = platform.scope_city()
    and v.person = orders.me()
    and v.ended_at is null
    and s.valid_from <= current_date
    and (s.valid_to is null or s.valid_to > current_date);
end;
create function orders.may_claim(of_division text, of_skill text) returns boolean
    language sql stable
    return starts_with(of_division, orders.my_community()) and (of_skill = '' or of_skill = any (orders.my_skills()));

alter table orders.kind enable row level security;
create policy kind_read on orders.kind for select using (city = (select platform.scope_city()));
create policy kind_add on orders.kind for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy kind_end on orders.kind for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table orders.number enable row level security;
create policy number_read on orders.number for select using (city = (select platform.scope_city()));
create policy number_add on orders.number for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy number_end on orders.number for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- The desk of the unit's or team's part of the city keeps who answers for it; who does sees so.
alter table orders.member enable row level security;
create policy member_read on orders.member for select
    using (
        city = (select platform.scope_city())
        and (person = (select orders.me())
            or starts_with(seat, (select orders.seen_territory()))
            or starts_with((select orders.kept_territory()), seat)));
create policy member_add on orders.member for insert
    with check (
        city = (select platform.scope_city())
        and (starts_with(seat, (select orders.kept_territory())) or starts_with((select orders.kept_territory()), seat)));
create policy member_end on orders.member for update
    using (
        city = (select platform.scope_city())
        and (starts_with(seat, (select orders.kept_territory())) or starts_with((select orders.kept_territory()), seat)));
create function orders.my_bodies() returns uuid[]
    language sql stable
begin atomic
    select array_agg(m.body)
    from orders.member m
    where m.city = platform.scope_city()
    and m.person = orders.me()
    and m.ended_at is null;
end;

-- The desk, the helper or those of the unit or team asked; who ordered learns of helpers once they have accepted.
alter table orders.part enable row level security;
create policy part_read on orders.part for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select orders.seen_territory()))
            or person = (select orders.me())
            or (person is null and body = any ((select orders.my_bodies())::uuid[]))
            or (step in ('ACCEPTED', 'DONE', 'CONFIRMED', 'RATED', 'BACKED_OUT', 'NO_SHOW')
                and (placed_by = (select orders.me()) or served_person = (select orders.me())))));
create policy part_move on orders.part for update
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select orders.kept_territory()))
            or person = (select orders.me())
            or (person is null and body = any ((select orders.my_bodies())::uuid[]))
            or (step in ('ACCEPTED', 'DONE', 'CONFIRMED')
                and (placed_by = (select orders.me()) or served_person = (select orders.me())))))
    with check (
        city = (select platform.scope_city())
        -- Nobody says of themselves that they were of help.
        and (step not in ('CONFIRMED', 'RATED') or person is distinct from (select platform.scope_person())));

-- The desk, who ordered, who takes part; and while it is open, the volunteers of the community who have the skill.
alter table orders.service_order enable row level security;
create policy order_read on orders.service_order for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select orders.seen_territory()))
            or placed_by = (select orders.me())
            or served_person = (select orders.me())
            or (step = 'OPEN'
                and starts_with(division, (select orders.my_community()))
                and (skill = '' or skill = any ((select orders.my_skills())::text[])))
            or exists (
                select from orders.part p
                where p.city = service_order.city
                and p.service_order = service_order.id)));
create policy order_place on orders.service_order for insert
    with check (
        city = (select platform.scope_city())
        and placed_by = (select platform.scope_person())
        and step = 'PLACED' and live = 0 and given = 0
        and ((select platform.scope_role()) = 'RESIDENT'
            or ((select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK')
                and (starts_with(division, (select platform.scope_subtree())) or starts_with((select platform.scope_subtree()), division)))));
-- Whoever sees it and does more than look may hold it for a deed; which deeds, the table of the loop says.
create policy order_move on orders.service_order for update
    using (city = (select platform.scope_city()) and ((select orders.me()) is not null or (select platform.scope_role()) = 'SYSTEM'))
    with check (city = (select platform.scope_city()));

-- An open order is claimed for oneself only; asking others is for the desk. Told past the policies of orders, which look at parts themselves.
create function orders.is_open(p_order uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from orders.service_order o
        where o.city = platform.scope_city()
        and o.id = p_order
        and o.step = 'OPEN'
        and orders.may_claim(o.division, o.skill));
end;
create policy part_add on orders.part for insert
    with check (
        city = (select platform.scope_city())
        and ((step = 'OFFERED' and starts_with(division, (select orders.kept_territory())))
            or (step = 'ACCEPTED' and person = (select orders.me()) and orders.is_open(service_order))));

-- Name, telephone, address and words: for who ordered, the desk, and who has accepted, until it is settled.
alter table orders.served enable row level security;
create policy served_read on orders.served for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from orders.service_order o
            where o.city = served.city
            and o.id = served.service_order
            and (starts_with(o.division, (select orders.kept_territory()))
                or o.placed_by = (select orders.me())
                or o.served_person = (select orders.me())
                or exists (
                    select from orders.part p
                    where p.city = o.city
                    and p.service_order = o.id
                    and p.person = (select orders.me())
                    and p.step in ('ACCEPTED', 'DONE')))));
create policy served_add on orders.served for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from orders.service_order o
            where o.city = served.city
            and o.id = served.service_order
            and o.placed_by = (select platform.scope_person())));

-- The desk reads all of it; who ordered what concerns the order and the helpers they know; a helper what concerns the order and themselves.
alter table orders.journal enable row level security;
create policy journal_read on orders.journal for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from orders.service_order o
            where o.city = journal.city
            and o.id = journal.service_order
            and (starts_with(o.division, (select orders.seen_territory()))
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
                    and (journal.part is null or journal.part = p.id)))));
create policy journal_add on orders.journal for insert
    with check (
        city = (select platform.scope_city())
        and actor is not distinct from (select platform.scope_person())
        and exists (select from orders.service_order o where o.city = journal.city and o.id = journal.service_order));

-- When an order has ended nobody need come any more. Whoever ends it does not see everybody who was asked; for an order that goes on it does nothing.
create function orders.release(p_order uuid) returns int
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_released int;
begin
    update orders.part p
    set step = 'TAKEN_BACK',
        version = p.version + 1
    from orders.service_order o
    where o.city = platform.scope_city()
    and o.id = p_order
    and o.ended_at is not null
    and p.city = o.city
    and p.service_order = o.id
    and p.step in ('OFFERED', 'ACCEPTED');
    get diagnostics v_released = row_count;
    return v_released;
end
$$;

-- Has this request been carried out? Told without showing the entry, which who sends it again may not read any more.
create function orders.is_done(p_order uuid, p_request uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from orders.journal j
        where j.city = platform.scope_city()
        and j.service_order = p_order
        and j.request_id = p_request
        and j.actor is not distinct from platform.scope_person());
end;
