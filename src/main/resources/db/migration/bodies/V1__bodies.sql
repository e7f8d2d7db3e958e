create schema bodies;
grant usage on schema bodies to gezhi_app;

-- Trusted since PostgreSQL 13: the owner of the database may create it. For periods of one division that never overlap.
create extension if not exists btree_gist;

-- A closed body keeps its row: the past names it.
create table bodies.body (
    city text collate "C" not null,
    id uuid not null,
    kind text collate "C" not null check (kind in (
        'WORK_COMMITTEE', 'COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'FLOATING_BRANCH', 'GROUP',
        'BIG_WORK_COMMITTEE', 'BIG_COMMITTEE', 'ALLIANCE', 'JOINT_MEETING', 'RED_PROPERTY_COUNCIL',
        'RESIDENT_UNIT', 'PROPERTY_FIRM', 'OWNERS_COMMITTEE', 'SOCIAL_ORGANIZATION', 'FIRM', 'TEAM')),
    name text not null check (length(name) between 1 and 100),
    seat text collate "C" not null check (starts_with(seat, city)),
    superior uuid,
    contact text not null check (length(contact) <= 200),
    published boolean not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    version int not null default 1,
    primary key (city, id),
    foreign key (city, superior) references bodies.body,
    check (superior <> id)
);
create unique index body_standing on bodies.body (city, seat, name) where valid_to is null;
create index body_by_seat on bodies.body (city, seat, id) where valid_to is null;
create index body_by_superior on bodies.body (city, superior, seat, id) where superior is not null;

-- Which body stands for which division: one at a time.
create table bodies.standing (
    city text collate "C" not null,
    division text collate "C" not null check (starts_with(division, city)),
    body uuid not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, division, body, valid_from),
    foreign key (city, body) references bodies.body,
    constraint standing_one_at_a_time exclude using gist (
        city with =, division with =, daterange(valid_from, valid_to) with &&)
);
create unique index standing_today on bodies.standing (city, division) where valid_to is null;
create index standing_of_body on bodies.standing (city, body, division);

-- Full members and all members, counted on a day. Entered by the keeper of the register until there is a register of members.
create table bodies.head_count (
    city text collate "C" not null,
    body uuid not null,
    counted_on date not null,
    full_members int not null check (full_members >= 0),
    all_members int not null check (all_members >= full_members),
    entered_by uuid,
    entered_at timestamptz not null,
    primary key (city, body, counted_on),
    foreign key (city, body) references bodies.body
);

-- From which number of members on an organization should or may be of another kind: dated data from the city's profile. below is the first
-- number to which the rule does not apply any more; place restricts it to villages, or to what is none, by the code of the seat.
create table bodies.threshold (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[a-z][a-z-]{1,39}$'),
    kinds text[] not null check (cardinality(kinds) > 0),
    place text not null check (place in ('EVERYWHERE', 'VILLAGES', 'ELSEWHERE')),
    counted text not null check (counted in ('FULL', 'ALL')),
    least int not null check (least >= 0),
    below int check (below > least),
    verdict text not null check (verdict in ('SHOULD', 'MAY', 'MAY_WITH_APPROVAL', 'OVER_LIMIT')),
    become text[] not null,
    zh text not null,
    en text not null,
    source text not null check (length(source) > 0),
    ordinal int not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code, valid_from)
);

-- What was entered, by whom; changes name the field, what it was and what it is.
create table bodies.journal (
    city text collate "C" not null,
    body uuid not null,
    seq int not null,
    at timestamptz not null,
    deed text not null check (deed in ('OPENED', 'CHANGED', 'CLOSED', 'STOOD', 'LEFT', 'COUNTED')),
    actor uuid,
    role text not null,
    fields text[] not null,
    was text[] not null,
    became text[] not null,
    primary key (city, body, seq),
    foreign key (city, body) references bodies.body
);

grant select, insert on bodies.body, bodies.standing, bodies.head_count, bodies.threshold, bodies.journal to gezhi_app;
grant update (kind, name, seat, superior, contact, published, valid_from, valid_to, version) on bodies.body to gezhi_app;
grant update (valid_to) on bodies.standing, bodies.threshold to gezhi_app;
grant update (full_members, all_members, entered_by, entered_at) on bodies.head_count to gezhi_app;

create function bodies.keeps() returns boolean
    language sql stable parallel safe
    return platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR');

create function bodies.is_staff() returns boolean
    language sql stable parallel safe
    return platform.scope_role() not in ('PUBLIC', 'RESIDENT');

-- Staff read the register, residents what is public of it; the administrator and the program keep it.
alter table bodies.body enable row level security;
create policy body_read on bodies.body for select
    using (city = (select platform.scope_city()) and ((select bodies.is_staff()) or published));
create policy body_open on bodies.body for insert
    with check (city = (select platform.scope_city()) and (select bodies.keeps()));
create policy body_change on bodies.body for update
    using (city = (select platform.scope_city()) and (select bodies.keeps()));

alter table bodies.standing enable row level security;
create policy standing_read on bodies.standing for select
    using (
        city = (select platform.scope_city())
        and ((select bodies.is_staff())
            or exists (
                select from bodies.body b
                where b.city = standing.city
                and b.id = standing.body)));
create policy standing_add on bodies.standing for insert
    with check (city = (select platform.scope_city()) and (select bodies.keeps()));
create policy standing_end on bodies.standing for update
    using (city = (select platform.scope_city()) and (select bodies.keeps()));

alter table bodies.head_count enable row level security;
create policy head_count_read on bodies.head_count for select
    using (city = (select platform.scope_city()) and (select bodies.is_staff()));
create policy head_count_add on bodies.head_count for insert
    with check (city = (select platform.scope_city()) and (select bodies.keeps()));
create policy head_count_change on bodies.head_count for update
    using (city = (select platform.scope_city()) and (select bodies.keeps()));

alter table bodies.threshold enable row level security;
create policy threshold_read on bodies.threshold for select using (city = (select platform.scope_city()));
create policy threshold_add on bodies.threshold for insert
    with check (city = (select platform.scope_city()) and (select bodies.keeps()));
create policy threshold_end on bodies.threshold for update
    using (city = (select platform.scope_city()) and (select bodies.keeps()));

alter table bodies.journal enable row level security;
create policy journal_read on bodies.journal for select
    using (city = (select platform.scope_city()) and (select bodies.is_staff()));
create policy journal_add on bodies.journal for insert
    with check (city = (select platform.scope_city()) and (select bodies.keeps()));
