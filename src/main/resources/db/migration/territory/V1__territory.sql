create schema territory;
grant usage on schema territory to gezhi_app;

-- Reference table without a city in front: which cities live here. Everyone may read it.
create table territory.city (
    city text collate "C" primary key check (city ~ '^(\d{4}|\d{6})$'),
    name text not null,
    profile text not null,
    synthetic boolean not null default false,
    founded_at timestamptz not null
);
grant select, insert, update on territory.city to gezhi_app;
alter table territory.city enable row level security;
create policy city_read on territory.city for select using (true);
create policy city_found on territory.city for insert
    with check (city = platform.scope_city() and platform.scope_role() = 'SYSTEM');
create policy city_change on territory.city for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));

create table territory.division (
    city text collate "C" not null references territory.city,
    code text collate "C" not null check (code ~ '^(\d{4}|\d{6}|\d{9}|\d{12}|\d{15}|\d{18})$' and starts_with(code, city)),
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY', 'GRID', 'UNIT')),
    parent text collate "C" not null,
    name text not null check (name <> ''),
    pinyin text not null default '',
    kind text not null default 'GENERAL',
    households int not null default 0 check (households >= 0),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (city, code),
    foreign key (city, parent) references territory.division
);
create index division_by_level on territory.division (city, level, code);
create index division_by_parent on territory.division (city, parent, code);
-- A division may be followed by several (split), several by one (merge).
create table territory.succession (
    city text collate "C" not null,
    code text collate "C" not null,
    successor text collate "C" not null,
    on_date date not null,
    primary key (city, code, successor),
    foreign key (city, code) references territory.division,
    foreign key (city, successor) references territory.division,
    check (code <> successor)
);
grant select, insert, update on territory.division, territory.succession to gezhi_app;

-- Which divisions there are is public; only the administrator and the program change them.
alter table territory.division enable row level security;
create policy division_read on territory.division for select using (city = platform.scope_city());
create policy division_write on territory.division for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy division_change on territory.division for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
alter table territory.succession enable row level security;
create policy succession_read on territory.succession for select using (city = platform.scope_city());
create policy succession_write on territory.succession for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
