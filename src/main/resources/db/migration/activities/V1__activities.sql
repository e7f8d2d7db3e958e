create schema activities;
grant usage on schema activities to gezhi_app;

-- What is announced, for everybody to read: it names nobody. division: the community or street for whose volunteers it is. taken and waiting count
-- the sign-ups, of which most readers see but their own; the last check is why sign-ups at the same moment never take more places than there are.
create table activities.activity (
    city text collate "C" not null,
    id uuid not null,
    series uuid not null,
    title text not null check (length(title) between 1 and 60),
    words text not null check (length(words) <= 2000),
    audience text not null check (length(audience) <= 100),
    division text collate "C" not null check (starts_with(division, city)),
    address text not null check (length(address) between 1 and 200),
    begins timestamptz not null,
    ends timestamptz not null,
    places int not null check (places between 1 and 500),
    skill text collate "C" not null,
    minutes int not null check (minutes between 1 and 1440),
    step text not null check (step in ('ANNOUNCED', 'CANCELLED', 'SETTLED')),
    version int not null,
    entries int not null,
    taken int not null default 0 check (taken >= 0),
    waiting int not null default 0 check (waiting between 0 and 200),
    reason text not null default '' check (length(reason) <= 2000),
    announced_at timestamptz not null,
    changed_at timestamptz not null,
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id),
    check (begins < ends and ends <= begins + interval '24 hours'),
    constraint activity_not_overbooked check (taken <= places)
);
create index activity_time on activities.activity (city, begins, id);
create index activity_place on activities.activity (city, division, begins, id);

-- How the organizer is reached, and the code that is shown at the place: not for everybody.
create table activities.contact (
    city text collate "C" not null,
    activity uuid not null,
    contact text not null check (length(contact) <= 100),
    primary key (city, activity),
    foreign key (city, activity) references activities.activity
);
create table activities.code (
    city text collate "C" not null,
    activity uuid not null,
    code text not null check (code ~ '^[0-9]{6}$'),
    primary key (city, activity),
    foreign key (city, activity) references activities.activity
);

-- seq: the place in the line. tries: how often a code was typed.
create table activities.sign_up (
    city text collate "C" not null,
    id uuid not null,
    activity uuid not null,
    division text collate "C" not null,
    step text not null check (step in ('ADMITTED', 'WAITING', 'THERE', 'WITHDRAWN', 'CONFIRMED', 'ABSENT', 'CORRECTED')),
    version int not null,
    seq int not null,
    volunteer uuid not null,
    person uuid not null,
    name text not null,
    account boolean not null,
    at timestamptz not null,
    tries int not null default 0 check (tries between 0 and 5),
    minutes int check (minutes between 1 and 1440),
    record uuid,
    settled_at timestamptz,
    primary key (city, id),
    unique (city, record),
    foreign key (city, activity) references activities.activity
);
create index sign_up_of_activity on activities.sign_up (city, activity, seq);
create index sign_up_of_person on activities.sign_up (city, person, at);
-- Nobody stands in the list twice.
create unique index sign_up_once on activities.sign_up (city, activity, person) where step <> 'WITHDRAWN';

create table activities.journal (
    city text collate "C" not null,
    activity uuid not null,
    seq int not null,
    at timestamptz not null,
    action text not null,
    sign_up uuid,
    from_step text,
    to_step text not null,
    actor uuid,
    role text not null,
    words text not null check (length(words) <= 2000),
    minutes int,
    request_id uuid not null,
    primary key (city, activity, seq),
    unique (city, request_id),
    foreign key (city, activity) references activities.activity
);

-- Secret addresses of calendars of one's own; the holder has the token, here is its hash.
create table activities.feed (
    city text collate "C" not null,
    id uuid not null,
    person uuid not null,
    token_hash text collate "C" not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    primary key (city, id),
    unique (city, token_hash)
);
create unique index feed_of_person on activities.feed (city, person) where revoked_at is null;

grant select, insert on activities.activity, activities.contact, activities.code, activities.sign_up, activities.journal, activities.feed to gezhi_app;
grant update (title, words, audience, address, begins, ends, places, minutes, step, version, entries, taken, waiting, reason, changed_at)
    on activities.activity to gezhi_app;
grant update (contact) on activities.contact to gezhi_app;
grant update (step, version, tries, minutes, record, settled_at) on activities.sign_up to gezhi_app;
grant update (revoked_at) on activities.feed to gezhi_app;
