create schema notices;
grant usage on schema notices to gezhi_app;

-- Who is told of what by which channel, from a day on.
create table notices.route (
    city text collate "C" not null,
    id uuid not null,
    audience text not null check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER')),
    event text collate "C" not null check (event ~ '^[A-Z_]{3,30}$'),
    channel text not null check (channel in ('IN_APP', 'EMAIL', 'TEXT')),
    urgent boolean not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    -- null for what came with the city's profile
    set_by uuid,
    set_at timestamptz,
    primary key (city, id)
);
create unique index route_open on notices.route (city, event, audience, channel) where valid_to is null;

-- What is said of an event, by voice and language, from a day on. The event 'ANY' is for those that have no words of their own.
create table notices.words (
    city text collate "C" not null,
    id uuid not null,
    event text collate "C" not null check (event ~ '^[A-Z_]{3,30}$'),
    voice text not null check (voice in ('REPORTER', 'STAFF')),
    language text not null check (language in ('zh', 'en')),
    title text not null check (length(title) between 1 and 80),
    text text not null check (length(text) between 1 and 500),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    set_by uuid,
    set_at timestamptz,
    primary key (city, id)
);
create unique index words_open on notices.words (city, event, voice, language) where valid_to is null;

-- In which hours e-mails and text messages wait; the latest day that has come holds.
create table notices.quiet (
    city text collate "C" not null,
    valid_from date not null,
    starts time not null,
    ends time not null,
    set_by uuid,
    set_at timestamptz,
    primary key (city, valid_from)
);

-- What a person was told in the program: facts, put into words in the language of whoever reads.
create table notices.notice (
    city text collate "C" not null,
    person uuid not null,
    id uuid not null,
    case_id uuid not null,
    seq int not null,
    at timestamptz not null,
    event text not null,
    voice text not null,
    number text not null,
    category text not null,
    step text not null,
    due_at timestamptz,
    other text not null,
    read_at timestamptz,
    primary key (city, person, id),
    unique (city, person, case_id, seq)
);
create index notice_unread on notices.notice (city, person, id) where read_at is null;
create index notice_age on notices.notice (city, at);

grant select, insert on notices.route, notices.words, notices.quiet to gezhi_app;
grant update (valid_to) on notices.route, notices.words to gezhi_app;
grant update (starts, ends, set_by, set_at) on notices.quiet to gezhi_app;
grant select, insert, delete on notices.notice to gezhi_app;
grant update (read_at) on notices.notice to gezhi_app;

-- Rules are read by everybody at work, and kept by the administrator.
alter table notices.route enable row level security;
create policy route_read on notices.route for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy route_add on notices.route for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy route_end on notices.route for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table notices.words enable row level security;
create policy words_read on notices.words for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy words_add on notices.words for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy words_end on notices.words for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table notices.quiet enable row level security;
create policy quiet_read on notices.quiet for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy quiet_add on notices.quiet for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy quiet_change on notices.quiet for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- What one was told is one's own affair: no desk, no administrator and no auditor reads it. The program writes it and forgets it.
alter table notices.notice enable row level security;
create policy notice_read on notices.notice for select
    using (city = (select platform.scope_city())
        and (person = (select platform.scope_person()) or (select platform.scope_role()) = 'SYSTEM'));
create policy notice_add on notices.notice for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy notice_tick on notices.notice for update
    using (city = (select platform.scope_city()) and person = (select platform.scope_person()));
create policy notice_forget on notices.notice for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
