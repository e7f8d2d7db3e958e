create schema membership;
grant usage on schema membership to gezhi_app;

-- Who keeps the members of an organization and of all that stand under it. Ended, never deleted.
create table membership.charge (
    city text collate "C" not null,
    id uuid not null,
    body uuid not null,
    person uuid not null,
    person_name text not null check (length(person_name) between 1 and 50),
    since date not null,
    ended_on date check (ended_on >= since),
    granted_by uuid,
    primary key (city, id)
);
create unique index charge_held on membership.charge (city, person, body) where ended_on is null;

-- One row for each member, whom exactly one organization has. The number that says who it is lies apart.
create table membership.member (
    city text collate "C" not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    organization uuid not null,
    kind text collate "C" not null check (kind in ('FULL', 'PROBATIONARY')),
    joined_on date not null,
    full_on date check (full_on >= joined_on),
    probation_until date check (probation_until > joined_on),
    state text collate "C" not null check (state in ('IN_SERVICE', 'RETIRED', 'FLOATING', 'OTHER')),
    birth_year int not null check (birth_year between 1850 and 2200),
    -- Grid or unit where they live; empty while they are placed nowhere.
    residence text collate "C" not null check (residence = '' or starts_with(residence, city)),
    -- Double registration: the community's organization that counts on them; the relation stays where it is.
    registered_at uuid check (registered_at <> organization),
    registered_on date,
    -- The day of their consent that name, posts and pledge be shown to everybody; null: shown to nobody.
    shown_on date,
    posts text not null check (length(posts) <= 200),
    pledge text not null check (length(pledge) <= 500),
    -- Their own account, if they have one.
    person uuid,
    ended_on date check (ended_on >= joined_on),
    ended_why text collate "C" check (ended_why in ('LEFT_THE_CITY', 'DIED', 'REMOVED', 'BY_MISTAKE')),
    version int not null default 1,
    primary key (city, id),
    check ((kind = 'FULL') = (full_on is not null)),
    check ((kind = 'PROBATIONARY') = (probation_until is not null)),
    check ((registered_at is null) = (registered_on is null)),
    check ((ended_on is null) = (ended_why is null))
);
create index member_by_organization on membership.member (city, organization, id) where ended_on is null;
create index member_by_residence on membership.member (city, residence, id) where ended_on is null and residence <> '';
create index member_registered on membership.member (city, registered_at, id) where ended_on is null and registered_at is not null;
create index member_on_probation on membership.member (city, probation_until, id) where ended_on is null and kind = 'PROBATIONARY';
create unique index member_of_person on membership.member (city, person) where person is not null and ended_on is null;

-- Sealed by keys that lie outside the database; the second to fifth byte name the key. identity_mark is a keyed hash, by which a second
-- entry of the same number is found and nothing is read; null once the member has left.
create table membership.secret (
    city text collate "C" not null,
    member uuid not null,
    identity bytea not null,
    identity_mark bytea,
    phone bytea,
    address bytea,
    primary key (city, member),
    foreign key (city, member) references membership.member
);
create unique index secret_once on membership.secret (city, identity_mark);

-- What was entered, by whom. Of sealed values the journal says that they changed, never what they are.
create table membership.journal (
    city text collate "C" not null,
    member uuid not null,
    seq int not null,
    at timestamptz not null,
    deed text collate "C" not null,
    actor uuid,
    actor_name text not null,
    detail text not null check (length(detail) <= 2000),
    primary key (city, member, seq),
    foreign key (city, member) references membership.member
);

-- Every look at a sealed value in clear, with what for. Only ever added to.
create table membership.look (
    city text collate "C" not null,
    id uuid not null,
    at timestamptz not null,
    member uuid not null,
    person uuid not null,
    person_name text not null,
    role text not null,
    purpose text not null check (length(purpose) between 2 and 200),
    primary key (city, id)
);
create index look_of_member on membership.look (city, member, id);
create index look_by_person on membership.look (city, person, id);

grant select, insert on membership.charge, membership.member, membership.secret, membership.journal, membership.look to gezhi_app;
grant update (ended_on) on membership.charge to gezhi_app;
grant update (name, organization, kind, joined_on, full_on, probation_until, state, birth_year, residence, registered_at, registered_on,
    shown_on, posts, pledge, person, ended_on, ended_why, version) on membership.member to gezhi_app;
grant update (identity, identity_mark, phone, address) on membership.secret to gezhi_app;
