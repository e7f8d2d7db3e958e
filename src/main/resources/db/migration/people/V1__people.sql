create schema people;
grant usage on schema people to gezhi_app;

-- Three doors to one person: the name, which colleagues see; how to reach them, which they and the administrator see; the account.
create table people.person (
    city text collate "C" not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 50),
    -- True once somebody has been posted: names of staff are known among staff, names of residents are not.
    staff boolean not null default false,
    created_at timestamptz not null,
    primary key (city, id)
);

create table people.contact (
    city text collate "C" not null,
    person uuid not null,
    phone text not null check (phone ~ '^[0-9+ -]{5,20}$'),
    primary key (city, person),
    foreign key (city, person) references people.person
);

create table people.account (
    city text collate "C" not null,
    person uuid not null,
    login text collate "C" not null check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    disabled boolean not null default false,
    failed int not null default 0,
    locked_until timestamptz,
    -- Rises with every change that must end the sessions begun before it.
    stamp int not null default 0,
    last_posting uuid,
    last_sign_in timestamptz,
    primary key (city, person),
    unique (city, login),
    foreign key (city, person) references people.person
);

create table people.credential (
    city text collate "C" not null,
    person uuid not null,
    hash text not null,
    must_change boolean not null,
    expires_at timestamptz,
    changed_at timestamptz not null,
    primary key (city, person),
    foreign key (city, person) references people.person
);

create table people.posting (
    city text collate "C" not null,
    id uuid not null,
    person uuid not null,
    role text not null,
    division text collate "C" not null check (starts_with(division, city)),
    office uuid,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, id),
    foreign key (city, person) references people.person,
    check ((role = 'OFFICE_HANDLER') = (office is not null))
);
create index posting_by_person on people.posting (city, person);
create index posting_by_division on people.posting (city, division, role);
create index posting_by_office on people.posting (city, office) where office is not null;

-- What administrators did, and to whom. Never changed.
create table people.journal (
    city text collate "C" not null,
    id uuid not null,
    person uuid not null,
    what text not null,
    detail text not null,
    actor uuid,
    at timestamptz not null,
    primary key (city, id)
);
create index journal_by_person on people.journal (city, person, id);

-- Every attempt to sign in. Never changed; the address is masked before it is written.
create table people.sign_in (
    city text collate "C" not null,
    id uuid not null,
    login text not null,
    person uuid,
    outcome text not null,
    address text not null,
    at timestamptz not null,
    primary key (city, id)
);
create index sign_in_by_person on people.sign_in (city, person, id) where person is not null;

grant select, insert, update on people.person, people.account, people.credential, people.posting to gezhi_app;
grant select, insert, update, delete on people.contact to gezhi_app;
grant select, insert on people.journal, people.sign_in to gezhi_app;

create function people.keeps_accounts(of_city text) returns boolean
    language sql stable parallel safe
    return of_city = platform.scope_city() and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR');

-- The person is oneself, or one keeps the accounts of the city.
create function people.mine_or_kept(of_city text, person uuid) returns boolean
    language sql stable parallel safe
    return people.keeps_accounts(of_city) or (of_city = platform.scope_city() and person = platform.scope_person());

alter table people.person enable row level security;
create policy person_read on people.person for select
    using (people.mine_or_kept(city, id)
        or (city = platform.scope_city() and platform.scope_role() = 'AUDITOR')
        or (city = platform.scope_city() and staff and platform.scope_role() not in ('PUBLIC', 'RESIDENT')));
create policy person_write on people.person for insert with check (people.keeps_accounts(city));
create policy person_change on people.person for update using (people.mine_or_kept(city, id));

alter table people.contact enable row level security;
create policy contact_own on people.contact for all using (people.mine_or_kept(city, person));

alter table people.account enable row level security;
create policy account_read on people.account for select
    using (people.mine_or_kept(city, person)
        or (city = platform.scope_city() and platform.scope_role() = 'AUDITOR'));
create policy account_write on people.account for insert with check (people.keeps_accounts(city));
create policy account_change on people.account for update using (people.mine_or_kept(city, person));

alter table people.credential enable row level security;
create policy credential_own on people.credential for all using (people.mine_or_kept(city, person));

alter table people.posting enable row level security;
create policy posting_read on people.posting for select
    using (people.mine_or_kept(city, person)
        or (city = platform.scope_city() and platform.scope_role() = 'AUDITOR')
        or (city = platform.scope_city() and platform.in_subtree(division)
            and platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER')));
create policy posting_write on people.posting for insert with check (people.keeps_accounts(city));
create policy posting_change on people.posting for update using (people.keeps_accounts(city));

alter table people.journal enable row level security;
create policy journal_read on people.journal for select
    using (people.mine_or_kept(city, person)
        or (city = platform.scope_city() and platform.scope_role() = 'AUDITOR'));
create policy journal_write on people.journal for insert with check (people.mine_or_kept(city, person));

alter table people.sign_in enable row level security;
create policy sign_in_read on people.sign_in for select
    using (people.mine_or_kept(city, person)
        or (city = platform.scope_city() and platform.scope_role() = 'AUDITOR'));
create policy sign_in_write on people.sign_in for insert
    with check (city = platform.scope_city() and platform.scope_role() = 'SYSTEM');
