create schema planning;
grant usage on schema planning to gezhi_app;

-- Who may draw plans, and for divisions from which level down: dated data.
create table planning.planner (
    city text collate "C" not null,
    role text not null check (role in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR')),
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, role, level, valid_from)
);

-- A plan of the grids of an area: what was wished, how far the drawing is, what can be said of it. Measures are those of the plan and of today.
create table planning.plan (
    city text collate "C" not null,
    id uuid not null,
    area text collate "C" not null check (starts_with(area, city)),
    name text not null check (length(name) between 1 and 60),
    origin text not null check (origin in ('DRAWN', 'IMPORTED')),
    households int not null check (households between 1 and 100000),
    tolerance int not null check (tolerance between 1 and 50),
    change int not null check (change between 0 and 1000),
    seed bigint not null,
    rounds int not null check (rounds between 0 and 10000),
    state text not null check (state in ('DRAWING', 'DRAWN', 'STOPPED', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    rounds_done int not null default 0,
    cost double precision,
    cancel_asked boolean not null default false,
    refusal text not null default '',
    made_by uuid,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    measures jsonb,
    today jsonb,
    primary key (city, id)
);
create index plan_newest on planning.plan (city, made_at, id);
create index plan_by_area on planning.plan (city, area, made_at);

-- A grid of a plan with its units. heir_of is the grid of today that it goes on as.
create table planning.grid (
    city text collate "C" not null,
    plan uuid not null,
    seq int not null check (seq >= 1),
    area text collate "C" not null,
    community text collate "C" not null,
    heir_of text collate "C",
    dedicated boolean not null,
    households int not null,
    cases int not null,
    deviation double precision not null,
    why text,
    units text[] not null,
    shape bytea,
    primary key (city, plan, seq),
    foreign key (city, plan) references planning.plan on delete cascade
);

grant select, insert on planning.planner, planning.plan, planning.grid to gezhi_app;
grant update (valid_to) on planning.planner to gezhi_app;
grant update (state, rounds_done, cost, cancel_asked, refusal, seen_at, ended_at, measures, today) on planning.plan to gezhi_app;
grant delete on planning.plan, planning.grid to gezhi_app;

-- The part of the city whose plans somebody sees, and in which they may draw some; null for all others. At which level they may is the program's to ask.
create function planning.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
        then platform.scope_subtree() end;
create function planning.drawn_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM') then platform.scope_subtree() end;

alter table planning.planner enable row level security;
create policy planner_read on planning.planner for select using (city = (select platform.scope_city()));
create policy planner_add on planning.planner for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy planner_end on planning.planner for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table planning.plan enable row level security;
create policy plan_read on planning.plan for select
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.seen_territory())));
create policy plan_make on planning.plan for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));
create policy plan_change on planning.plan for update
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));
create policy plan_discard on planning.plan for delete
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));

alter table planning.grid enable row level security;
create policy grid_read on planning.grid for select
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.seen_territory())));
create policy grid_make on planning.grid for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));
create policy grid_discard on planning.grid for delete
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));
