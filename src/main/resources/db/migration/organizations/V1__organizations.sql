create schema organizations;
grant usage on schema organizations to gezhi_app;

create table organizations.kind (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[a-z][a-z-]{1,39}$'),
    zh text not null,
    en text not null,
    ordinal int not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code)
);

-- A closed office keeps its row: cases and postings of the past name it.
create table organizations.office (
    city text collate "C" not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    kind text collate "C" not null,
    seat text collate "C" not null check (starts_with(seat, city)),
    parent uuid,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, id),
    foreign key (city, kind) references organizations.kind,
    foreign key (city, parent) references organizations.office,
    check (parent <> id)
);
create unique index office_standing on organizations.office (city, seat, name) where valid_to is null;
create index office_by_seat on organizations.office (city, seat, id);
create index office_by_parent on organizations.office (city, parent) where parent is not null;

grant select, insert, update on organizations.kind, organizations.office to gezhi_app;

-- Which public bodies there are is public; the administrator and the program keep the register.
alter table organizations.kind enable row level security;
create policy kind_read on organizations.kind for select using (city = platform.scope_city());
create policy kind_write on organizations.kind for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy kind_change on organizations.kind for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));

alter table organizations.office enable row level security;
create policy office_read on organizations.office for select using (city = platform.scope_city());
create policy office_write on organizations.office for insert
    with check (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
create policy office_change on organizations.office for update
    using (city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR'));
