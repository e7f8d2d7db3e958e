create schema heads;
grant usage on schema heads to gezhi_app;

-- The head of which kind of body holds the post of which kind of division that it stands for, from a day on.
create table heads.rule (
    city text collate "C" not null,
    kind text collate "C" not null check (kind ~ '^[A-Z_]{3,30}$'),
    post text collate "C" not null check (post in ('GRID', 'UNIT')),
    source text not null check (length(source) between 1 and 100),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, kind, post, valid_from)
);

-- Who heads a body, from when to when; named and ended by whom and why. What was stays.
create table heads.head (
    city text collate "C" not null,
    id uuid not null,
    body uuid not null,
    person uuid not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    words text not null check (length(words) <= 200),
    named_by uuid,
    named_at timestamptz not null,
    end_words text not null default '' check (length(end_words) <= 200),
    ended_by uuid,
    ended_at timestamptz,
    primary key (city, id),
    check ((valid_to is null) = (ended_at is null))
);
-- One head of a body at a time.
create unique index head_of_body on heads.head (city, body) where valid_to is null;
create index head_before on heads.head (city, body, id);

grant select, insert on heads.rule, heads.head to gezhi_app;
grant update (source, valid_to) on heads.rule to gezhi_app;
grant update (valid_to, end_words, ended_by, ended_at) on heads.head to gezhi_app;

-- Rules are read by everybody with an account, and kept by the administrator.
alter table heads.rule enable row level security;
create policy rule_read on heads.rule for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy rule_add on heads.rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy rule_end on heads.rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Who heads a Party organization is read by who posts people and by who works with those posts; not by residents, offices and grid workers.
alter table heads.head enable row level security;
create policy head_read on heads.head for select
    using (
        city = (select platform.scope_city())
        and (
            (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER')
            or person = (select platform.scope_person())));
create policy head_add on heads.head for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy head_end on heads.head for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
