create schema meetings;
grant usage on schema meetings to gezhi_app;

-- How often which kind is held, from a day on. What a kind is and who holds it stands in the program.
create table meetings.rule (
    city text collate "C" not null,
    kind text collate "C" not null check (kind ~ '^[A-Z_]{3,30}$'),
    rhythm text collate "C" not null check (rhythm in ('MONTH', 'QUARTER', 'YEAR')),
    least_full int not null check (least_full between 0 and 100),
    days int not null check (days between 1 and 60),
    source text not null check (length(source) between 1 and 100),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, kind, valid_from)
);

-- A meeting that was held. What is said of it lies in its records, of which the one of this version holds.
create table meetings.meeting (
    city text collate "C" not null,
    id uuid not null,
    body uuid not null,
    -- Whose members they are who were there: the body itself, of a group the branch.
    roster uuid not null,
    version int not null default 1,
    -- Entered by mistake: counts for nothing, and is kept.
    struck boolean not null default false,
    primary key (city, id)
);
create index meeting_of_body on meetings.meeting (city, body) where not struck;
create index meeting_of_roster on meetings.meeting (city, roster) where not struck;

-- Every version as it was entered, with who, when and why; only ever added to.
create table meetings.record (
    city text collate "C" not null,
    meeting uuid not null,
    version int not null,
    held_on date not null,
    kinds text[] not null check (cardinality(kinds) between 1 and 10),
    place text not null check (length(place) <= 100),
    topic text not null check (length(topic) between 1 and 200),
    minutes text not null check (length(minutes) <= 10000),
    deed text collate "C" not null check (deed in ('RECORDED', 'CORRECTED', 'STRUCK')),
    words text not null check (length(words) <= 200),
    at timestamptz not null,
    actor uuid,
    actor_name text not null,
    request_id uuid not null,
    primary key (city, meeting, version),
    unique (city, request_id),
    foreign key (city, meeting) references meetings.meeting
);
create index record_by_day on meetings.record (city, held_on);

-- Who was there, was excused, was absent, by version. Who was not asked to come has no row. The name as it was that day: who has left is
-- no more the reader's to look up.
create table meetings.attendance (
    city text collate "C" not null,
    meeting uuid not null,
    version int not null,
    member uuid not null,
    name text not null check (length(name) between 1 and 50),
    state text collate "C" not null check (state in ('PRESENT', 'EXCUSED', 'ABSENT')),
    primary key (city, meeting, version, member),
    foreign key (city, meeting, version) references meetings.record
);
create index attendance_of_member on meetings.attendance (city, member, meeting, version);

-- That somebody was reminded, once for each organization, kind and period.
create table meetings.reminder (
    city text collate "C" not null,
    body uuid not null,
    roster uuid not null,
    kind text collate "C" not null,
    period_from date not null,
    period_to date not null check (period_to > period_from),
    seq int not null,
    at timestamptz not null,
    primary key (city, body, kind, period_from),
    unique (city, body, seq)
);

grant select, insert on meetings.rule, meetings.meeting, meetings.record, meetings.attendance, meetings.reminder to gezhi_app;
grant update (rhythm, least_full, days, source, valid_to) on meetings.rule to gezhi_app;
grant update (version, struck) on meetings.meeting to gezhi_app;

-- Rules are read by everybody with an account, and kept by the administrator.
alter table meetings.rule enable row level security;
create policy rule_read on meetings.rule for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy rule_add on meetings.rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy rule_end on meetings.rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- A meeting is read and entered by who keeps the members of the organization, up the chain; a role by itself shows nothing. The program reads, for it reminds.
alter table meetings.meeting enable row level security;
create policy meeting_read on meetings.meeting for select
    using (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) = 'SYSTEM' or body in (select k.id from membership.v_kept k)));
create policy meeting_add on meetings.meeting for insert
    with check (
        city = (select platform.scope_city())
        and body in (select k.id from membership.v_kept k)
        and roster in (select k.id from membership.v_kept k));
create policy meeting_change on meetings.meeting for update
    using (city = (select platform.scope_city()) and body in (select k.id from membership.v_kept k));

alter table meetings.record enable row level security;
create policy record_read on meetings.record for select
    using (
        city = (select platform.scope_city())
        and meeting in (select m.id from meetings.meeting m where m.city = (select platform.scope_city())));
create policy record_add on meetings.record for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from meetings.meeting m
            join membership.v_kept k on k.id = m.body
            where m.city = record.city
            and m.id = record.meeting));

alter table meetings.attendance enable row level security;
create policy attendance_read on meetings.attendance for select
    using (
        city = (select platform.scope_city())
        and meeting in (select m.id from meetings.meeting m where m.city = (select platform.scope_city())));
create policy attendance_add on meetings.attendance for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from meetings.meeting m
            join membership.v_kept k on k.id = m.body
            where m.city = attendance.city
            and m.id = attendance.meeting));

alter table meetings.reminder enable row level security;
create policy reminder_read on meetings.reminder for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy reminder_add on meetings.reminder for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
