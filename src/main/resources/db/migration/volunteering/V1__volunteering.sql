create schema volunteering;
grant usage on schema volunteering to gezhi_app;

-- What people can do, as a list of the city; and the numbers of the rules. Dated data.
create table volunteering.skill (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[A-Z_]{2,40}$'),
    zh text not null,
    en text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code, valid_from)
);
create table volunteering.rule (
    city text collate "C" not null,
    key text collate "C" not null check (key in ('MIN_AGE', 'SPEND_FROM_AGE', 'DAY_MINUTES', 'GIFT_MONTH_MINUTES', 'NOTE_DAYS')),
    number int not null check (number >= 0),
    valid_from date not null,
    primary key (city, key, valid_from)
);

-- person: of the account; for those whom a desk enrolled without one, an id of their own. consent: who noted it; words: how it was given.
create table volunteering.volunteer (
    city text collate "C" not null,
    id uuid not null,
    number text not null check (number ~ '^[0-9]{8}$'),
    person uuid not null,
    name text not null check (length(name) between 1 and 50),
    division text collate "C" not null check (starts_with(division, city)),
    birth_year int not null check (birth_year between 1900 and 2100),
    call_out boolean not null,
    consent text not null check (consent in ('SELF', 'DESK')),
    consent_words text not null check (length(consent_words) <= 200),
    since timestamptz not null,
    ended_at timestamptz,
    enrolled_by uuid,
    primary key (city, id),
    unique (city, number),
    check (consent = 'SELF' or consent_words <> '')
);
create unique index volunteer_standing on volunteering.volunteer (city, person) where ended_at is null;
create index volunteer_by_division on volunteering.volunteer (city, division, id);

create table volunteering.volunteer_skill (
    city text collate "C" not null,
    volunteer uuid not null,
    skill text collate "C" not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, volunteer, skill, valid_from),
    foreign key (city, volunteer) references volunteering.volunteer
);

-- A service that was given. minutes are confirmed by somebody else than who gave them, and booked; a correction reverses the booking.
create table volunteering.record (
    city text collate "C" not null,
    id uuid not null,
    volunteer uuid not null,
    person uuid not null,
    division text collate "C" not null check (starts_with(division, city)),
    activity text not null check (length(activity) between 1 and 100),
    served text not null check (length(served) <= 60),
    day date not null,
    minutes int not null check (minutes between 1 and 1440),
    link text not null,
    served_person uuid check (served_person <> person),
    state text not null check (state in ('NOTED', 'CONFIRMED', 'REFUSED', 'CORRECTED')),
    noted_by uuid,
    noted_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id),
    unique (city, link),
    foreign key (city, volunteer) references volunteering.volunteer,
    -- Never by who gave it.
    check (decided_by <> person),
    check ((state = 'NOTED') = (decided_at is null))
);
create index record_by_person on volunteering.record (city, person, day, id);
create index record_waiting on volunteering.record (city, division, noted_at, id) where state = 'NOTED';
create index record_served on volunteering.record (city, served_person) where served_person is not null;

create table volunteering.journal (
    city text collate "C" not null,
    id uuid not null,
    subject uuid not null,
    at timestamptz not null,
    action text not null check (action in ('SIGN_UP', 'ENROLL', 'CHANGE', 'STOP', 'NOTE', 'CONFIRM', 'REFUSE', 'CORRECT')),
    actor uuid,
    role text not null,
    words text not null,
    primary key (city, id)
);
create index journal_by_subject on volunteering.journal (city, subject, id);

grant select, insert on volunteering.skill, volunteering.rule, volunteering.journal to gezhi_app;
grant select, insert on volunteering.volunteer, volunteering.volunteer_skill, volunteering.record to gezhi_app;
grant update (name, division, call_out, ended_at) on volunteering.volunteer to gezhi_app;
grant update (valid_to) on volunteering.volunteer_skill to gezhi_app;
grant update (state, decided_by, decided_at) on volunteering.record to gezhi_app;

-- Whose volunteers a desk keeps; the auditor and the program read all of the city.
create function volunteering.kept_territory() returns text
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree()
        when platform.scope_role() = 'SYSTEM' then platform.scope_city()
    end;
create function volunteering.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'AUDITOR' then platform.scope_city() else volunteering.kept_territory() end;

alter table volunteering.skill enable row level security;
create policy skill_read on volunteering.skill for select using (city = (select platform.scope_city()));
create policy skill_add on volunteering.skill for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table volunteering.rule enable row level security;
create policy rule_read on volunteering.rule for select using (city = (select platform.scope_city()));
create policy rule_add on volunteering.rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table volunteering.volunteer enable row level security;
create policy volunteer_read on volunteering.volunteer for select
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person()) or starts_with(division, (select volunteering.seen_territory()))));
create policy volunteer_add on volunteering.volunteer for insert
    with check (
        city = (select platform.scope_city())
        and ((consent = 'SELF' and person = (select platform.scope_person()))
            or starts_with(division, (select volunteering.kept_territory()))));
create policy volunteer_change on volunteering.volunteer for update
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person()) or starts_with(division, (select volunteering.kept_territory()))))
    with check (city = (select platform.scope_city()));

alter table volunteering.volunteer_skill enable row level security;
create policy volunteer_skill_read on volunteering.volunteer_skill for select
    using (
        city = (select platform.scope_city())
        and exists (select from volunteering.volunteer v where v.city = volunteer_skill.city and v.id = volunteer_skill.volunteer));
create policy volunteer_skill_add on volunteering.volunteer_skill for insert
    with check (
        city = (select platform.scope_city()) and (select platform.scope_role()) <> 'AUDITOR'
        and exists (select from volunteering.volunteer v where v.city = volunteer_skill.city and v.id = volunteer_skill.volunteer));
create policy volunteer_skill_end on volunteering.volunteer_skill for update
    using (
        city = (select platform.scope_city()) and (select platform.scope_role()) <> 'AUDITOR'
        and exists (select from volunteering.volunteer v where v.city = volunteer_skill.city and v.id = volunteer_skill.volunteer));

-- Who gave it, who was served, the desk of the community, the auditor.
alter table volunteering.record enable row level security;
create policy record_read on volunteering.record for select
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person())
            or served_person = (select platform.scope_person())
            or starts_with(division, (select volunteering.seen_territory()))));
create policy record_note on volunteering.record for insert
    with check (
        city = (select platform.scope_city()) and state = 'NOTED' and served_person is null
        and (person = (select platform.scope_person()) or starts_with(division, (select volunteering.kept_territory()))));
create policy record_decide on volunteering.record for update
    using (
        city = (select platform.scope_city())
        and (served_person = (select platform.scope_person()) or starts_with(division, (select volunteering.kept_territory()))))
    with check (city = (select platform.scope_city()) and decided_by is distinct from person);

alter table volunteering.journal enable row level security;
create policy journal_read on volunteering.journal for select
    using (
        city = (select platform.scope_city())
        and (exists (select from volunteering.volunteer v where v.city = journal.city and v.id = journal.subject)
            or exists (select from volunteering.record r where r.city = journal.city and r.id = journal.subject)));
create policy journal_add on volunteering.journal for insert
    with check (
        city = (select platform.scope_city()) and (select platform.scope_role()) not in ('PUBLIC', 'AUDITOR')
        and actor is not distinct from (select platform.scope_person()));
