-- Outlines of divisions as well-known binary, longitude and latitude in WGS-84.
create table territory.shape (
    city text collate "C" not null,
    code text collate "C" not null,
    wkb bytea not null,
    primary key (city, code),
    foreign key (city, code) references territory.division
);

-- Where a division is: for a unit where it stands, for an area a point inside it.
create table territory.place (
    city text collate "C" not null,
    code text collate "C" not null,
    lon double precision not null check (lon between -180 and 180),
    lat double precision not null check (lat between -90 and 90),
    primary key (city, code),
    foreign key (city, code) references territory.division
);

-- Grows with every change of shapes, places or names on the map; indexes and tiles made from an older one are made anew.
create table territory.boundary_version (
    city text collate "C" primary key references territory.city,
    version bigint not null,
    changed_at timestamptz not null
);
grant select, insert, update on territory.shape, territory.place, territory.boundary_version to gezhi_app;

-- Boundaries are as public as the divisions; only the administrator and the program change them.
alter table territory.shape enable row level security;
create policy shape_read on territory.shape for select using (city = platform.scope_city());
create policy shape_write on territory.shape for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy shape_change on territory.shape for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
alter table territory.place enable row level security;
create policy place_read on territory.place for select using (city = platform.scope_city());
create policy place_write on territory.place for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy place_change on territory.place for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
alter table territory.boundary_version enable row level security;
create policy boundary_version_read on territory.boundary_version for select using (city = platform.scope_city());
create policy boundary_version_write on territory.boundary_version for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy boundary_version_change on territory.boundary_version for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
