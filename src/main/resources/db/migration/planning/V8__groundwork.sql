-- By what a plan's grids are alike, and how many metres of border a barrier is worth to it.
alter table planning.plan
    add weight_by text not null default 'HOUSEHOLDS' check (weight_by in ('HOUSEHOLDS', 'POPULATION', 'ELDERLY', 'MEMBERS', 'FIRMS', 'CASES')),
    add barrier int not null default 0 check (barrier between 0 and 10000);

-- What a grid has of that.
alter table planning.grid add weight int;
update planning.grid set weight = households;

-- Roads, rivers and walls, brought in by whoever answers for an area; each file takes the place of the one before for the same area.
create table planning.barrier (
    city text collate "C" not null,
    area text collate "C" not null check (starts_with(area, city)),
    number int not null check (number >= 1),
    kind text not null check (kind in ('ROAD', 'RAILWAY', 'RIVER', 'WALL', 'OTHER')),
    name text not null check (length(name) <= 60),
    times double precision not null check (times between 0.1 and 10),
    metres int not null check (metres >= 0),
    west double precision not null,
    south double precision not null,
    east double precision not null,
    north double precision not null,
    shape bytea not null,
    brought_by uuid,
    brought_at timestamptz not null,
    primary key (city, area, number)
);

-- What is known of units besides their households; null is not known. Numbers only, no person can be told from them.
create table planning.weight (
    city text collate "C" not null,
    unit text collate "C" not null check (starts_with(unit, city)),
    population int check (population between 0 and 1000000),
    elderly int check (elderly between 0 and 1000000),
    members int check (members between 0 and 1000000),
    firms int check (firms between 0 and 1000000),
    brought_at timestamptz not null,
    primary key (city, unit)
);

grant select, insert, delete on planning.barrier to gezhi_app;
grant select, insert, update on planning.weight to gezhi_app;

-- Barriers of the whole city count for each of its streets, so those above are seen as well.
alter table planning.barrier enable row level security;
create policy barrier_read on planning.barrier for select
    using (city = (select platform.scope_city())
        and (starts_with(area, (select planning.seen_territory())) or starts_with((select planning.seen_territory()), area)));
create policy barrier_bring on planning.barrier for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));
create policy barrier_clear on planning.barrier for delete
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));

alter table planning.weight enable row level security;
create policy weight_read on planning.weight for select
    using (city = (select platform.scope_city()) and starts_with(unit, (select planning.seen_territory())));
create policy weight_bring on planning.weight for insert
    with check (city = (select platform.scope_city()) and starts_with(unit, (select planning.drawn_territory())));
create policy weight_change on planning.weight for update
    using (city = (select platform.scope_city()) and starts_with(unit, (select planning.drawn_territory())));
