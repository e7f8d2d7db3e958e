create schema callouts;
grant usage on schema callouts to gezhi_app;

-- At which levels who may call out, and for how many days the names stay: dated data.
create table callouts.caller (
    city text collate "C" not null,
    role text not null check (role in ('DISPATCHER', 'LEADER')),
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, role, level, valid_from)
);
create table callouts.keeping (
    city text collate "C" not null,
    days int not null check (days between 1 and 365),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, valid_from)
);

-- A call to everybody posted in a division. desk is the division of the desk that called: its people see who answered.
create table callouts.callout (
    city text collate "C" not null,
    id uuid not null,
    division text collate "C" not null check (starts_with(division, city)),
    desk text collate "C" not null check (starts_with(division, desk)),
    words text not null,
    people int not null,
    started_by uuid,
    started_at timestamptz not null,
    ended_at timestamptz,
    result text not null default '',
    forgotten_at timestamptz,
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id)
);
create unique index callout_running on callouts.callout (city, division) where ended_at is null;
create index callout_time on callouts.callout (city, started_at, id);
create index callout_known on callouts.callout (city, ended_at) where ended_at is not null and forgotten_at is null;

-- Who was called, as posted at that moment, and what they answered. Vanishes some days after the end.
create table callouts.called (
    city text collate "C" not null,
    callout uuid not null,
    person uuid not null,
    role text not null,
    division text collate "C" not null,
    desk text collate "C" not null,
    answer text not null default 'NONE' check (answer in ('NONE', 'COMING', 'CANNOT')),
    answered_at timestamptz,
    primary key (city, callout, person),
    foreign key (city, callout) references callouts.callout
);
create index called_person on callouts.called (city, person);

-- What stays of the answers: numbers.
create table callouts.tally (
    city text collate "C" not null,
    callout uuid not null,
    role text not null,
    division text collate "C" not null,
    people int not null,
    coming int not null,
    cannot int not null,
    primary key (city, callout, role, division),
    foreign key (city, callout) references callouts.callout
);

-- That it was started, ended, forgotten, by whom and why. Answers are not written here, so that they can be forgotten.
create table callouts.journal (
    city text collate "C" not null,
    callout uuid not null,
    seq int not null,
    at timestamptz not null,
    action text not null check (action in ('START', 'END', 'FORGET')),
    actor uuid,
    role text not null,
    words text not null,
    request_id uuid not null,
    primary key (city, callout, seq),
    unique (city, request_id),
    foreign key (city, callout) references callouts.callout
);

grant select, insert on callouts.caller, callouts.keeping, callouts.tally, callouts.journal to gezhi_app;
grant update (valid_to) on callouts.caller, callouts.keeping to gezhi_app;
grant select, insert on callouts.callout to gezhi_app;
grant update (ended_at, result, forgotten_at) on callouts.callout to gezhi_app;
grant select, insert, delete on callouts.called to gezhi_app;
grant update (answer, answered_at) on callouts.called to gezhi_app;

-- The division of the desk of those who may have called; null for all others.
create function callouts.own_desk() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('DISPATCHER', 'LEADER') then platform.scope_subtree() end;

create function callouts.reads_all() returns boolean
    language sql stable parallel safe
    return platform.scope_role() in ('AUDITOR', 'SYSTEM');

alter table callouts.caller enable row level security;
create policy caller_read on callouts.caller for select using (city = (select platform.scope_city()));
create policy caller_add on callouts.caller for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy caller_end on callouts.caller for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table callouts.keeping enable row level security;
create policy keeping_read on callouts.keeping for select using (city = (select platform.scope_city()));
create policy keeping_add on callouts.keeping for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy keeping_end on callouts.keeping for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Who called sees who answered; who was called sees their own answer; nobody else sees a name, the auditor included.
alter table callouts.called enable row level security;
create policy called_read on callouts.called for select
    using (
        city = (select platform.scope_city())
        and (desk = (select callouts.own_desk())
            or person = (select platform.scope_person())
            or (select platform.scope_role()) = 'SYSTEM'));
create policy called_add on callouts.called for insert
    with check (city = (select platform.scope_city()) and desk = (select callouts.own_desk()));
create policy called_answer on callouts.called for update
    using (city = (select platform.scope_city()) and person = (select platform.scope_person()));
create policy called_forget on callouts.called for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

alter table callouts.callout enable row level security;
create policy callout_read on callouts.callout for select
    using (
        city = (select platform.scope_city())
        and (desk = (select callouts.own_desk())
            or (select callouts.reads_all())
            or exists (
                select from callouts.called c
                where c.city = callout.city
                and c.callout = callout.id
                and c.person = (select platform.scope_person()))));
create policy callout_start on callouts.callout for insert
    with check (city = (select platform.scope_city()) and desk = (select callouts.own_desk()));
create policy callout_end on callouts.callout for update
    using (
        city = (select platform.scope_city())
        and (desk = (select callouts.own_desk()) or (select platform.scope_role()) = 'SYSTEM'));

alter table callouts.tally enable row level security;
create policy tally_read on callouts.tally for select
    using (
        city = (select platform.scope_city())
        and ((select callouts.reads_all())
            or exists (
                select from callouts.callout o
                where o.city = tally.city
                and o.id = tally.callout
                and o.desk = (select callouts.own_desk()))));
create policy tally_add on callouts.tally for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

alter table callouts.journal enable row level security;
create policy journal_read on callouts.journal for select
    using (
        city = (select platform.scope_city())
        and ((select callouts.reads_all())
            or exists (
                select from callouts.callout o
                where o.city = journal.city
                and o.id = journal.callout
                and o.desk = (select callouts.own_desk()))));
create policy journal_add on callouts.journal for insert
    with check (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) = 'SYSTEM'
            or exists (
                select from callouts.callout o
                where o.city = journal.city
                and o.id = journal.callout
                and o.desk = (select callouts.own_desk()))));

-- Cities founded before get what new ones get from the common profile.
insert into callouts.caller (city, role, level, valid_from)
select c.city, r.role, r.level, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values ('DISPATCHER', 'TOWNSHIP'), ('DISPATCHER', 'COUNTY'), ('DISPATCHER', 'CITY'),
    ('LEADER', 'TOWNSHIP'), ('LEADER', 'COUNTY'), ('LEADER', 'CITY')) as r (role, level);
insert into callouts.keeping (city, days, valid_from)
select distinct city, 30, current_date
from organizations.v_kinds;
