create schema points;
grant usage on schema points to gezhi_app;

-- What earns or takes how many points, at most how many in a period, for how many days a deduction may be objected to, and by what document. Dated; none
-- until the administrator enters one.
create table points.rule (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    kind text collate "C" not null check (kind in ('EARN', 'DEDUCT')),
    zh text not null check (length(zh) between 1 and 60),
    en text not null check (length(en) between 1 and 120),
    points int not null check (points between 1 and 1000),
    cap int not null check (cap between points and 100000),
    period text collate "C" not null check (period in ('DAY', 'MONTH', 'YEAR')),
    object_days int not null check (object_days between 7 and 90),
    source text not null check (length(source) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code, valid_from)
);

-- Who takes part, by their own word, under which number and with which community. left_at: they stopped; the number is not given again.
create table points.holder (
    city text collate "C" not null,
    person uuid not null,
    number text collate "C" not null check (number ~ '^[0-9]{8}$'),
    name text not null check (length(name) between 1 and 50),
    division text collate "C" not null check (starts_with(division, city)),
    joined_at timestamptz not null,
    left_at timestamptz,
    primary key (city, person),
    unique (city, number)
);

-- One use of a rule, as the rule was. points: what was booked; a rule that takes more than there is takes what is there. Only ever added to.
create table points.entry (
    city text collate "C" not null,
    id uuid not null,
    person uuid not null,
    division text collate "C" not null,
    rule text collate "C" not null,
    kind text collate "C" not null check (kind in ('EARN', 'DEDUCT')),
    zh text not null,
    en text not null,
    source text not null,
    full_points int not null check (full_points >= 1),
    points int not null check (points between 1 and full_points),
    object_until date not null,
    transfer uuid not null,
    by uuid not null check (by <> person),
    at timestamptz not null,
    primary key (city, id)
);
create index entry_by_person on points.entry (city, person, at, id);
create index entry_by_division on points.entry (city, division, at, id);

-- Why, and perhaps a photo of it; apart from the entry, for the auditor reads amounts only.
create table points.evidence (
    city text collate "C" not null,
    entry uuid not null,
    reason text not null check (length(reason) between 1 and 500),
    photo uuid,
    primary key (city, entry),
    foreign key (city, entry) references points.entry
);

-- The word of who was deducted. What decides who reads it and who may decide is copied from the entry.
create table points.objection (
    city text collate "C" not null,
    entry uuid not null,
    person uuid not null,
    division text collate "C" not null,
    deducted_by uuid not null,
    words text not null check (length(words) between 1 and 500),
    at timestamptz not null,
    primary key (city, entry),
    foreign key (city, entry) references points.entry
);
create index objection_by_division on points.objection (city, division, at, entry);

-- Once, by somebody else. transfer: what gave the points back.
create table points.decision (
    city text collate "C" not null,
    entry uuid not null,
    upheld boolean not null,
    words text not null check (length(words) between 1 and 500),
    transfer uuid,
    by uuid not null,
    at timestamptz not null,
    primary key (city, entry),
    foreign key (city, entry) references points.objection,
    check (upheld = (transfer is not null))
);

grant select, insert on points.rule, points.holder, points.entry, points.evidence, points.objection, points.decision to gezhi_app;
grant update (kind, zh, en, points, cap, period, object_days, source, valid_to) on points.rule to gezhi_app;
grant update (name, division, joined_at, left_at) on points.holder to gezhi_app;

create function points.me() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() not in ('PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR') then platform.scope_person() end;
-- The community whose points the reader gives and takes.
create function points.kept_community() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree() end;
-- Where the reader decides on objections.
create function points.decided_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'DISPATCHER' then platform.scope_subtree() end;

alter table points.rule enable row level security;
create policy rule_read on points.rule for select using (city = (select platform.scope_city()));
create policy rule_add on points.rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy rule_end on points.rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Everybody their own; the desk those of its community who take part.
alter table points.holder enable row level security;
create policy holder_read on points.holder for select
    using (
        city = (select platform.scope_city())
        and (person = (select points.me())
            or (division = (select points.kept_community()) and left_at is null)));
create policy holder_join on points.holder for insert
    with check (city = (select platform.scope_city()) and person = (select points.me()) and left_at is null);
create policy holder_change on points.holder for update
    using (city = (select platform.scope_city()) and person = (select points.me()))
    with check (city = (select platform.scope_city()) and person = (select points.me()));

alter table points.objection enable row level security;
create policy objection_read on points.objection for select
    using (
        city = (select platform.scope_city())
        and (person = (select points.me())
            or division = (select points.kept_community())
            or starts_with(division, (select points.decided_territory()))));

-- Whoever it is about, the desk of the community where it was; who decides, once it was objected to; the auditor as an amount.
alter table points.entry enable row level security;
create policy entry_read on points.entry for select
    using (
        city = (select platform.scope_city())
        and (person = (select points.me())
            or division = (select points.kept_community())
            or (select platform.scope_role()) = 'AUDITOR'
            or (starts_with(division, (select points.decided_territory()))
                and exists (select from points.objection o where o.city = entry.city and o.entry = entry.id))));
create policy entry_add on points.entry for insert
    with check (
        city = (select platform.scope_city())
        and division = (select points.kept_community())
        and by = (select platform.scope_person())
        and exists (select from points.holder h where h.city = entry.city and h.person = entry.person and h.division = entry.division));

alter table points.evidence enable row level security;
create policy evidence_read on points.evidence for select
    using (
        city = (select platform.scope_city()) and (select platform.scope_role()) <> 'AUDITOR'
        and exists (select from points.entry e where e.city = evidence.city and e.id = evidence.entry));
create policy evidence_add on points.evidence for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from points.entry e
            where e.city = evidence.city and e.id = evidence.entry
            and e.division = (select points.kept_community()) and e.by = (select platform.scope_person())));

-- A function, for the policies of entries and of objections would ask each other for ever.
create function points.is_my_deduction(p_entry uuid, p_division text, p_by uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from points.entry e
        where e.city = platform.scope_city()
        and e.id = p_entry
        and e.person = points.me()
        and e.kind = 'DEDUCT'
        and e.division = p_division
        and e.by = p_by);
end;
create policy objection_add on points.objection for insert
    with check (
        city = (select platform.scope_city())
        and person = (select points.me())
        and points.is_my_deduction(entry, division, deducted_by));

alter table points.decision enable row level security;
create policy decision_read on points.decision for select
    using (
        city = (select platform.scope_city())
        and exists (select from points.objection o where o.city = decision.city and o.entry = decision.entry));
-- Neither who took the points nor who had them taken.
create policy decision_add on points.decision for insert
    with check (
        city = (select platform.scope_city())
        and by = (select platform.scope_person())
        and exists (
            select from points.objection o
            where o.city = decision.city and o.entry = decision.entry
            and starts_with(o.division, (select points.decided_territory()))
            and decision.by <> o.person and decision.by <> o.deducted_by));

-- Points that a rule moved for a person from a moment on, wherever in the city: a desk sees but its own entries, and the cap counts all. What was given
-- back does not count.
create function points.used(p_person uuid, p_rule text, p_since timestamptz) returns int
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select coalesce(sum(e.points), 0)::int
    from points.entry e
    where e.city = platform.scope_city()
    and e.person = p_person
    and e.rule = p_rule
    and e.at >= p_since
    and not exists (
        select from points.decision d
        where d.city = e.city and d.entry = e.id and d.upheld)
    and platform.scope_role() = 'COMMUNITY_DESK';
end;
