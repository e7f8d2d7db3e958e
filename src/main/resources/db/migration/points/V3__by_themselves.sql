-- What a rule is used for: by hand of the desk, or by itself when a service of an order or of an activity is confirmed, or a report is verified. By
-- itself points are only given.
alter table points.rule
    add column occasion text collate "C" not null default 'DESK' check (occasion in ('DESK', 'SERVICE', 'ACTIVITY', 'REPORT')),
    add constraint takes_by_hand check (kind = 'EARN' or occasion = 'DESK');
grant update (occasion) on points.rule to gezhi_app;

-- What came by itself was booked by nobody.
alter table points.entry
    add column occasion text collate "C" not null default 'DESK' check (occasion in ('DESK', 'SERVICE', 'ACTIVITY', 'REPORT')),
    alter column by drop not null,
    add constraint by_somebody_or_by_itself check ((by is null) = (occasion <> 'DESK')),
    add constraint takes_by_hand check (kind = 'EARN' or occasion = 'DESK');

-- What it came from, for the person only: the order, the activity or the case.
create table points.origin (
    city text collate "C" not null,
    entry uuid not null,
    subject uuid not null,
    primary key (city, entry),
    foreign key (city, entry) references points.entry
);
grant select, insert on points.origin to gezhi_app;

-- What happened and may give points, put down in the transaction of the deed; taken away when it was looked at. Names nobody: whose it is, is asked then.
-- subject: order, activity or case; part: of it, the part or the sign-up, of a case the case.
create table points.happened (
    city text collate "C" not null,
    id uuid not null,
    tries smallint not null default 0,
    occasion text collate "C" not null check (occasion in ('SERVICE', 'ACTIVITY', 'REPORT')),
    subject uuid not null,
    part uuid not null,
    at timestamptz not null,
    primary key (city, id)
);
create index happened_in_turn on points.happened (city, tries, at, id);
grant select, insert, delete, update (tries) on points.happened to gezhi_app;

alter table points.happened enable row level security;
create policy happened_add on points.happened for insert with check (city = (select platform.scope_city()));
create policy happened_read on points.happened for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy happened_set_back on points.happened for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy happened_take on points.happened for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- The program looks up who takes part, and adds what came by itself for them; that somebody reported is nobody else's business, the community's neither.
drop policy holder_read on points.holder;
create policy holder_read on points.holder for select
    using (
        city = (select platform.scope_city())
        and (person = (select points.me())
            or (select platform.scope_role()) = 'SYSTEM'
            or (division = (select points.kept_community()) and left_at is null)));
drop policy entry_read on points.entry;
create policy entry_read on points.entry for select
    using (
        city = (select platform.scope_city())
        and (person = (select points.me())
            or (division = (select points.kept_community()) and occasion <> 'REPORT')
            or (select platform.scope_role()) = 'AUDITOR'
            or ((select platform.scope_role()) = 'SYSTEM' and occasion <> 'DESK')
            or (starts_with(division, (select points.decided_territory()))
                and exists (select from points.objection o where o.city = entry.city and o.entry = entry.id))));
drop policy entry_add on points.entry;
create policy entry_add on points.entry for insert
    with check (
        city = (select platform.scope_city())
        and exists (select from points.holder h where h.city = entry.city and h.person = entry.person and h.division = entry.division)
        and case occasion
            when 'DESK' then division = (select points.kept_community()) and by = (select platform.scope_person())
            else (select platform.scope_role()) = 'SYSTEM' end);

alter table points.origin enable row level security;
create policy origin_read on points.origin for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from points.entry e
            where e.city = origin.city and e.id = origin.entry and e.person = (select points.me())));
create policy origin_add on points.origin for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

create or replace function points.used(p_person uuid, p_rule text, p_since timestamptz) returns int
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
    and platform.scope_role() in ('COMMUNITY_DESK', 'SYSTEM');
end;
