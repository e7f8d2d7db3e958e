-- For how many years which kind of organization is elected, from a day on.
create table meetings.term_rule (
    city text collate "C" not null,
    kind text collate "C" not null check (kind ~ '^[A-Z_]{3,30}$'),
    -- Of a village or community, and of any other.
    local_years int not null check (local_years between 1 and 10),
    years int not null check (years between 1 and 10),
    -- All delays of a term together.
    delay_months int not null check (delay_months between 0 and 60),
    days int not null check (days between 1 and 400),
    source text not null check (length(source) between 1 and 100),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, kind, valid_from)
);

-- A term of office: from an election to the day that the rule gave it, or to a later one that the organization above granted.
create table meetings.term (
    city text collate "C" not null,
    id uuid not null,
    body uuid not null,
    step text collate "C" not null check (step in ('RUNNING', 'ASKED', 'SUCCEEDED', 'STRUCK')),
    elected_on date not null,
    ends_on date not null check (ends_on > elected_on),
    delayed_to date check (delayed_to > ends_on),
    -- A delay that is asked for, and who asked for one last: they do not decide.
    asked_to date check (asked_to > coalesce(delayed_to, ends_on)),
    asked_by uuid,
    version int not null default 1,
    primary key (city, id),
    check ((step = 'ASKED') = (asked_to is not null))
);
-- One term of an organization at a time.
create unique index term_of_body on meetings.term (city, body) where step in ('RUNNING', 'ASKED');
create index term_before on meetings.term (city, body, elected_on);

-- What was done to the terms of an organization, by whom and why; only ever added to.
create table meetings.term_entry (
    city text collate "C" not null,
    body uuid not null,
    seq int not null,
    term uuid not null,
    deed text collate "C" not null check (deed ~ '^[A-Z_]{3,20}$'),
    -- The day that is meant: of the election, of the end as it was asked for, granted, refused or reminded of.
    day date not null,
    words text not null check (length(words) <= 200),
    at timestamptz not null,
    actor uuid,
    actor_name text not null,
    request_id uuid,
    primary key (city, body, seq),
    unique (city, request_id),
    foreign key (city, term) references meetings.term
);
create index entry_of_term on meetings.term_entry (city, term);
-- Reminded once of each end.
create unique index term_reminded on meetings.term_entry (city, term, day) where deed = 'REMIND';

grant select, insert on meetings.term_rule, meetings.term, meetings.term_entry to gezhi_app;
grant update (local_years, years, delay_months, days, source, valid_to) on meetings.term_rule to gezhi_app;
grant update (step, delayed_to, asked_to, asked_by, version) on meetings.term to gezhi_app;

alter table meetings.term_rule enable row level security;
create policy term_rule_read on meetings.term_rule for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC');
create policy term_rule_add on meetings.term_rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy term_rule_end on meetings.term_rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Read and entered as meetings are: by who keeps the members of the organization, up the chain. The program reads, for it reminds.
alter table meetings.term enable row level security;
create policy term_read on meetings.term for select
    using (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) = 'SYSTEM' or body in (select k.id from membership.v_kept k)));
create policy term_add on meetings.term for insert
    with check (city = (select platform.scope_city()) and body in (select k.id from membership.v_kept k) and delayed_to is null);
create policy term_change on meetings.term for update
    using (city = (select platform.scope_city()) and body in (select k.id from membership.v_kept k));

alter table meetings.term_entry enable row level security;
create policy term_entry_read on meetings.term_entry for select
    using (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) = 'SYSTEM' or body in (select k.id from membership.v_kept k)));
-- The program only reminds. A delay is decided by who keeps the organization above, and did not ask for it.
create policy term_entry_add on meetings.term_entry for insert
    with check (
        city = (select platform.scope_city())
        and case
            when deed = 'REMIND' then (select platform.scope_role()) = 'SYSTEM' and actor is null
            when deed in ('GRANT', 'REFUSE') then
                actor = (select platform.scope_person())
                and exists (
                    select from meetings.term t
                    -- of those below, too, where the register shows them to nobody else
                    join membership.v_kept b on b.id = t.body
                    join membership.v_kept k on k.id = b.superior
                    where t.city = term_entry.city
                    and t.id = term_entry.term
                    and t.body = term_entry.body
                    and t.asked_by <> (select platform.scope_person()))
            else actor = (select platform.scope_person()) and body in (select k.id from membership.v_kept k)
        end);
