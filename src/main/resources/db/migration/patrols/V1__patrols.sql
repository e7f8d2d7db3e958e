create schema patrols;
grant usage on schema patrols to gezhi_app;

create table patrols.plan (
    city text collate "C" not null,
    id uuid not null,
    grid text collate "C" not null check (starts_with(grid, city)),
    name text not null check (length(name) between 1 and 60),
    every_days int not null check (every_days between 1 and 366),
    from_day date not null,
    until_day date check (until_day >= from_day),
    version int not null,
    primary key (city, id)
);
create index plan_by_grid on patrols.plan (city, grid, id);

create table patrols.place (
    city text collate "C" not null,
    plan uuid not null,
    seq int not null,
    name text not null check (length(name) between 1 and 60),
    look_for text not null check (length(look_for) <= 200),
    primary key (city, plan, seq),
    foreign key (city, plan) references patrols.plan
);

-- What was seen keeps the names of its places: plans change, a round does not.
create table patrols.round (
    city text collate "C" not null,
    id uuid not null,
    plan uuid not null,
    grid text collate "C" not null check (starts_with(grid, city)),
    walker uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz not null check (ended_at >= started_at),
    primary key (city, id),
    foreign key (city, plan) references patrols.plan
);
create index round_by_plan on patrols.round (city, plan, ended_at);
create index round_by_grid on patrols.round (city, grid, ended_at, id);
create index round_newest on patrols.round (city, ended_at, id);

create table patrols.sighting (
    city text collate "C" not null,
    round uuid not null,
    seq int not null,
    place text not null,
    finding text not null check (finding in ('FINE', 'PROBLEM', 'NOT_SEEN')),
    words text not null check (length(words) <= 400),
    report uuid,
    lon double precision,
    lat double precision,
    primary key (city, round, seq),
    foreign key (city, round) references patrols.round,
    check ((lon is null) = (lat is null)),
    check (report is null or finding = 'PROBLEM')
);

grant select, insert, update on patrols.plan to gezhi_app;
grant select, insert, delete on patrols.place to gezhi_app;
grant select, insert on patrols.round to gezhi_app;
grant select, insert, update (report) on patrols.sighting to gezhi_app;

-- Plans are for those who work in the place. A round tells where somebody was, so leaders read how many there were and not the rounds.
alter table patrols.plan enable row level security;
create policy plan_read on patrols.plan for select
    using (
        city = platform.scope_city()
        and platform.scope_role() in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'AUDITOR', 'SYSTEM')
        and platform.in_subtree(grid));
create policy plan_make on patrols.plan for insert
    with check (
        city = platform.scope_city()
        and platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
        and platform.in_subtree(grid));
create policy plan_change on patrols.plan for update
    using (
        city = platform.scope_city()
        and platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
        and platform.in_subtree(grid));

alter table patrols.place enable row level security;
create policy place_read on patrols.place for select
    using (city = platform.scope_city() and exists (select from patrols.plan p where p.city = place.city and p.id = place.plan));
create policy place_make on patrols.place for insert
    with check (
        city = platform.scope_city()
        and platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
        and exists (select from patrols.plan p where p.city = place.city and p.id = place.plan));
create policy place_remove on patrols.place for delete
    using (
        city = platform.scope_city()
        and platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
        and exists (select from patrols.plan p where p.city = place.city and p.id = place.plan));

alter table patrols.round enable row level security;
create policy round_read on patrols.round for select
    using (
        city = platform.scope_city()
        and platform.scope_role() in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'AUDITOR', 'SYSTEM')
        and platform.in_subtree(grid));
create policy round_walk on patrols.round for insert
    with check (
        city = platform.scope_city()
        and (
            platform.scope_role() = 'SYSTEM'
            or (platform.scope_role() in ('GRID_WORKER', 'COMMUNITY_DESK') and walker = platform.scope_person()))
        and platform.in_subtree(grid));

alter table patrols.sighting enable row level security;
create policy sighting_read on patrols.sighting for select
    using (city = platform.scope_city() and exists (select from patrols.round r where r.city = sighting.city and r.id = sighting.round));
create policy sighting_note on patrols.sighting for insert
    with check (
        city = platform.scope_city()
        and exists (
            select
            from patrols.round r
            where r.city = sighting.city
            and r.id = sighting.round
            and (platform.scope_role() = 'SYSTEM' or r.walker = platform.scope_person())));
create policy sighting_report on patrols.sighting for update
    using (
        city = platform.scope_city()
        and exists (
            select
            from patrols.round r
            where r.city = sighting.city
            and r.id = sighting.round
            and r.walker = platform.scope_person()));
