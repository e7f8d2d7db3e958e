-- Which case was divided into which. Each part is a case of its own; the whole waits for its parts.
create table cases.part (
    city text collate "C" not null,
    part uuid not null,
    whole uuid not null check (whole <> part),
    at timestamptz not null,
    primary key (city, part),
    foreign key (city, part) references cases.case,
    foreign key (city, whole) references cases.case
);
create index part_of on cases.part (city, whole);
create index case_split on cases.case (city, id) where step = 'SPLIT';
grant select, insert, delete on cases.part to gezhi_app;
alter table cases.part enable row level security;
create policy part_read on cases.part for select
    using (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = part.city and c.id in (part.part, part.whole)));
create policy part_add on cases.part for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = part.city and c.id = part.part)
        and exists (select from cases.case c where c.city = part.city and c.id = part.whole));
create policy part_end on cases.part for delete
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = part.city and c.id = part.whole));

-- Cases that have to do with each other, the lesser id first; neither waits for the other.
create table cases.related (
    city text collate "C" not null,
    one uuid not null,
    other uuid not null check (one < other),
    at timestamptz not null,
    by uuid,
    primary key (city, one, other),
    foreign key (city, one) references cases.case,
    foreign key (city, other) references cases.case
);
create index related_other on cases.related (city, other);
grant select, insert, delete on cases.related to gezhi_app;
alter table cases.related enable row level security;
create policy related_read on cases.related for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
        and exists (select from cases.case c where c.city = related.city and c.id in (related.one, related.other)));
create policy related_add on cases.related for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = related.city and c.id = related.one)
        and exists (select from cases.case c where c.city = related.city and c.id = related.other));
create policy related_end on cases.related for delete
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (select from cases.case c where c.city = related.city and c.id = related.one)
        and exists (select from cases.case c where c.city = related.city and c.id = related.other));
