create schema cases;
grant usage on schema cases to gezhi_app;

-- The tree of what can be reported. The code is the path: E, E01, E0102. Codes are never used again.
create table cases.category (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[A-Z]\d*$'),
    name text not null,
    name_en text not null,
    leaf boolean not null,
    private boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (city, code)
);

-- How long handling may take: by category (or a part of the tree above it) and the level that dispatches, 'ANY' for all levels.
create table cases.allowance (
    city text collate "C" not null,
    category text collate "C" not null,
    level text not null check (level in ('ANY', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY')),
    amount int not null check (amount > 0),
    unit text not null check (unit in ('CALENDAR_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS')),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (city, category, level, valid_from),
    foreign key (city, category) references cases.category
);

create table cases.working_hours (
    city text collate "C" not null,
    valid_from date not null,
    spans text[] not null,
    primary key (city, valid_from)
);

create table cases.case (
    city text collate "C" not null,
    id uuid not null,
    number text not null,
    step text not null,
    version int not null,
    entries int not null,
    category text collate "C" not null,
    division text collate "C" not null check (starts_with(division, city)),
    lon double precision,
    lat double precision,
    address text not null,
    words text not null,
    channel text not null,
    reporter uuid,
    office uuid,
    offices uuid[] not null default '{}',
    handlers uuid[] not null default '{}',
    received_at timestamptz not null,
    filed_at timestamptz,
    dispatched_at timestamptz,
    amount int,
    unit text,
    yellow_at timestamptz,
    due_at timestamptz,
    fed_back_at timestamptz,
    verified_at timestamptz,
    signal smallint not null default 0,
    in_time boolean,
    rating smallint check (rating between 1 and 5),
    request_id uuid not null,
    link text not null,
    source text,
    source_id text,
    primary key (city, id),
    unique (city, number),
    unique (city, request_id),
    unique (city, source, source_id),
    foreign key (city, category) references cases.category,
    check ((lon is null) = (lat is null))
);
create index case_work on cases.case (city, step, division) where step not in ('EVALUATED', 'REFUSED');
create index case_time on cases.case (city, received_at, id);
create index case_place on cases.case (city, division, received_at);
create index case_office on cases.case (city, office, step) where office is not null;
create index case_reporter on cases.case (city, reporter) where reporter is not null;
create index case_link on cases.case (city, link);
create index case_yellow on cases.case (city, yellow_at) where signal = 0 and step in ('DISPATCHED', 'HANDLING');
create index case_due on cases.case (city, due_at) where signal < 2 and step in ('DISPATCHED', 'HANDLING');

-- What happened, once and for all. The division, category and office are those of the moment.
create table cases.journal (
    city text collate "C" not null,
    case_id uuid not null,
    seq int not null,
    at timestamptz not null,
    action text not null,
    from_step text,
    to_step text not null,
    division text collate "C" not null,
    category text collate "C" not null,
    office uuid,
    in_time boolean,
    rating smallint,
    actor uuid,
    role text not null,
    words text not null,
    request_id uuid not null,
    primary key (city, case_id, seq),
    unique (city, request_id),
    foreign key (city, case_id) references cases.case
);
create index journal_time on cases.journal (city, at);

-- How to reach who reported. Kept apart, so that reading a case does not read it.
create table cases.contact (
    city text collate "C" not null,
    case_id uuid not null,
    name text not null,
    phone text not null,
    primary key (city, case_id),
    foreign key (city, case_id) references cases.case
);

-- Who looked at a contact in full, and when.
create table cases.contact_read (
    city text collate "C" not null,
    case_id uuid not null,
    person uuid not null,
    at timestamptz not null,
    primary key (city, case_id, person, at),
    foreign key (city, case_id) references cases.contact
);

-- Which photos belong to which entry of the journal.
create table cases.photo (
    city text collate "C" not null,
    id uuid not null,
    case_id uuid not null,
    seq int not null,
    primary key (city, id),
    foreign key (city, case_id) references cases.case
);
create index photo_of_case on cases.photo (city, case_id);
