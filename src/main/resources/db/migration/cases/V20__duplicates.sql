-- How far apart reports of one problem may lie, by category (or a part of the tree above it; the empty code for all).
create table cases.reach (
    city text collate "C" not null,
    category text collate "C" not null,
    citizen_metres int not null check (citizen_metres between 1 and 5000),
    worker_metres int not null check (worker_metres between 1 and 5000),
    days int not null check (days between 1 and 365),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (city, category, valid_from)
);
grant select, insert on cases.reach to gezhi_app;
alter table cases.reach enable row level security;
create policy reach_read on cases.reach for select
    using (city = (select platform.scope_city()));
create policy reach_load on cases.reach for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- Which case is about the same problem as which other. Both stay; the child waits for its parent.
create table cases.merged (
    city text collate "C" not null,
    child uuid not null,
    parent uuid not null check (parent <> child),
    at timestamptz not null,
    by_reporter boolean not null,
    told_at timestamptz,
    primary key (city, child),
    foreign key (city, child) references cases.case,
    foreign key (city, parent) references cases.case
);
create index merged_parent on cases.merged (city, parent);
create index merged_untold on cases.merged (city, parent) where told_at is null;
grant select, insert, update, delete on cases.merged to gezhi_app;
alter table cases.merged enable row level security;
create policy merged_read on cases.merged for select
    using (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = merged.city and c.id in (merged.child, merged.parent)));
create policy merged_add on cases.merged for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = merged.city and c.id = merged.child)
        and exists (select from cases.case c where c.city = merged.city and c.id = merged.parent));
create policy merged_tell on cases.merged for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy merged_end on cases.merged for delete
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = merged.city and c.id = merged.child));

-- What people have decided about two cases side by side; the lesser id first. What is learned from it is how often reports of two categories
-- are one problem, so the categories of the moment stand with it.
create table cases.judged (
    city text collate "C" not null,
    one uuid not null,
    other uuid not null check (one < other),
    same boolean not null,
    category text collate "C" not null,
    other_category text collate "C" not null,
    at timestamptz not null,
    by uuid,
    primary key (city, one, other),
    foreign key (city, one) references cases.case,
    foreign key (city, other) references cases.case
);
create index judged_category on cases.judged (city, category, other_category);
create index judged_other on cases.judged (city, other_category, category);
grant select, insert, update on cases.judged to gezhi_app;
alter table cases.judged enable row level security;
create policy judged_read on cases.judged for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and ((select platform.scope_role()) = 'SYSTEM'
            or exists (select from cases.case c where c.city = judged.city and c.id in (judged.one, judged.other))));
create policy judged_add on cases.judged for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = judged.city and c.id = judged.one)
        and exists (select from cases.case c where c.city = judged.city and c.id = judged.other));
create policy judged_change on cases.judged for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = judged.city and c.id = judged.one));

-- Open cases around a point.
create index case_spot on cases.case (city, lat, lon)
    where lat is not null and step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK');
