create schema whistles;
grant usage on schema whistles to gezhi_app;

-- When offices may be summoned, how long they have to answer, and at which levels one may blow: dated data.
create table whistles.situation (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    zh text not null,
    en text not null,
    amount int not null check (amount > 0),
    unit text not null check (unit in ('CALENDAR_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS')),
    levels text[] not null,
    kinds text[] not null,
    ordinal int not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code, valid_from)
);

-- Numbers of the module, dated too: for how many days a rating may be objected to, over how many days rates are counted, between what they are
-- normal (whistles for 100 cases).
create table whistles.number (
    city text collate "C" not null,
    name text not null,
    amount numeric not null check (amount >= 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, name, valid_from)
);

create table whistles.whistle (
    city text collate "C" not null,
    id uuid not null,
    situation text collate "C" not null,
    situation_from date not null,
    step text not null,
    version int not null,
    entries int not null,
    division text collate "C" not null check (starts_with(division, city)),
    lon double precision,
    lat double precision,
    address text not null,
    words text not null,
    case_id uuid,
    desk text collate "C" not null check (starts_with(desk, city)),
    blown_by uuid,
    blown_at timestamptz not null,
    offices uuid[] not null,
    result text not null default '',
    closed_at timestamptz,
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id),
    foreign key (city, situation, situation_from) references whistles.situation,
    check ((lon is null) = (lat is null))
);
create index whistle_time on whistles.whistle (city, blown_at, id);
create index whistle_open on whistles.whistle (city, blown_at, id) where step = 'BLOWN';
create index whistle_place on whistles.whistle (city, division, blown_at);
create index whistle_case on whistles.whistle (city, case_id) where case_id is not null;
create index whistle_offices on whistles.whistle using gin (offices);

-- Each office that is summoned, with its own clock.
create table whistles.summons (
    city text collate "C" not null,
    whistle uuid not null,
    office uuid not null,
    step text not null,
    version int not null,
    amount int not null,
    unit text not null,
    start_at timestamptz not null,
    yellow_at timestamptz not null,
    due_at timestamptz not null,
    signal smallint not null default 0,
    expected_at timestamptz,
    reported_at timestamptz,
    arrived_at timestamptz,
    left_at timestamptz,
    in_time boolean,
    primary key (city, whistle, office),
    foreign key (city, whistle) references whistles.whistle
);
create index summons_yellow on whistles.summons (city, yellow_at) where signal = 0 and step = 'AWAITED';
create index summons_due on whistles.summons (city, due_at) where signal < 2 and step = 'AWAITED';

-- How the summoner found an office: kept apart, for it is not everybody's business.
create table whistles.rating (
    city text collate "C" not null,
    whistle uuid not null,
    office uuid not null,
    division text collate "C" not null,
    stars smallint not null check (stars between 1 and 5),
    words text not null,
    rated_by uuid,
    rated_at timestamptz not null,
    window_until timestamptz not null,
    primary key (city, whistle, office),
    foreign key (city, whistle, office) references whistles.summons
);

create table whistles.journal (
    city text collate "C" not null,
    whistle uuid not null,
    seq int not null,
    at timestamptz not null,
    action text not null,
    office uuid,
    from_step text,
    to_step text not null,
    division text collate "C" not null,
    actor uuid,
    role text not null,
    words text not null,
    in_time boolean,
    stars smallint,
    request_id uuid not null,
    primary key (city, whistle, seq),
    unique (city, request_id),
    foreign key (city, whistle) references whistles.whistle
);
