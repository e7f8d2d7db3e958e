-- Who sees and writes what. Nobody deletes, nobody changes the journal, and what was said in a rating stays.
grant select, insert on whistles.situation, whistles.number, whistles.rating, whistles.journal to gezhi_app;
grant update (valid_to) on whistles.situation, whistles.number to gezhi_app;
grant select, insert, update on whistles.whistle, whistles.summons to gezhi_app;

-- The subtree of those who work in the territory; null for the others.
create function whistles.territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in
        ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
        then platform.scope_subtree() end;

-- The subtree of those who may read how offices were rated; a grid worker need not.
create function whistles.rated_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() <> 'GRID_WORKER' then whistles.territory() end;

create function whistles.own_office() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() = 'OFFICE_HANDLER' then platform.scope_office() end;

alter table whistles.situation enable row level security;
create policy situation_read on whistles.situation for select using (city = (select platform.scope_city()));
create policy situation_add on whistles.situation for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy situation_end on whistles.situation for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table whistles.number enable row level security;
create policy number_read on whistles.number for select using (city = (select platform.scope_city()));
create policy number_add on whistles.number for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy number_end on whistles.number for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Off the public: residents and visitors see none.
alter table whistles.whistle enable row level security;
create policy whistle_read on whistles.whistle for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select whistles.territory())) or offices @> array[(select whistles.own_office())]));
create policy whistle_blow on whistles.whistle for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and starts_with(division, (select whistles.territory())));
create policy whistle_move on whistles.whistle for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'OFFICE_HANDLER', 'SYSTEM')
        and (starts_with(division, (select whistles.territory())) or offices @> array[(select whistles.own_office())]));

alter table whistles.summons enable row level security;
create policy summons_read on whistles.summons for select
    using (
        city = (select platform.scope_city())
        and exists (select from whistles.whistle w where w.city = summons.city and w.id = summons.whistle));
create policy summons_add on whistles.summons for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from whistles.whistle w where w.city = summons.city and w.id = summons.whistle));
-- An office moves itself, nobody else.
create policy summons_move on whistles.summons for update
    using (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
            or office = (select whistles.own_office()))
        and exists (select from whistles.whistle w where w.city = summons.city and w.id = summons.whistle));

alter table whistles.rating enable row level security;
create policy rating_read on whistles.rating for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select whistles.rated_territory())) or office = (select whistles.own_office())));
create policy rating_add on whistles.rating for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and starts_with(division, (select whistles.territory())));

-- What is said of an office's rating is for those who may read the rating.
alter table whistles.journal enable row level security;
create policy journal_read on whistles.journal for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select whistles.rated_territory()))
            or office = (select whistles.own_office())
            or (action not in ('RATE', 'OBJECT', 'UPHOLD', 'DISMISS')
                and exists (select from whistles.whistle w where w.city = journal.city and w.id = journal.whistle))));
create policy journal_add on whistles.journal for insert
    with check (
        city = (select platform.scope_city())
        and exists (select from whistles.whistle w where w.city = journal.city and w.id = journal.whistle));
