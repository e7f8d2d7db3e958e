create schema redrawing;
grant usage on schema redrawing to gezhi_app;

-- Who may decide on plans of grids, and at which level their desk must be: dated data.
create table redrawing.approver (
    city text collate "C" not null,
    role text not null check (role in ('ADMINISTRATOR', 'SUPERVISOR', 'LEADER')),
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, role, level, valid_from)
);

-- A plan of the grids of an area that was submitted. submitted_from is the division of the desk that did.
create table redrawing.proposal (
    city text collate "C" not null,
    id uuid not null,
    plan uuid not null,
    area text collate "C" not null check (starts_with(area, city)),
    name text not null,
    state text not null check (state in ('SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    submitted_by uuid,
    submitted_from text collate "C" not null check (starts_with(submitted_from, city)),
    submitted_at timestamptz not null,
    primary key (city, id)
);
create index proposal_newest on redrawing.proposal (city, submitted_at, id);
create index proposal_open on redrawing.proposal (city, area) where state in ('SUBMITTED', 'APPROVED');

-- The grids as they were submitted: the plan itself may be changed or thrown away.
create table redrawing.grid (
    city text collate "C" not null,
    proposal uuid not null,
    seq int not null check (seq >= 1),
    area text collate "C" not null,
    community text collate "C" not null,
    dedicated boolean not null,
    units text[] not null,
    shape bytea,
    primary key (city, proposal, seq),
    foreign key (city, proposal) references redrawing.proposal
);

-- Who submitted, decided, withdrew, when and why. Never changed.
create table redrawing.journal (
    city text collate "C" not null,
    proposal uuid not null,
    seq int not null check (seq >= 1),
    area text collate "C" not null,
    deed text not null,
    state text not null,
    actor uuid,
    role text not null,
    words text not null check (length(words) <= 400),
    at timestamptz not null,
    primary key (city, proposal, seq),
    foreign key (city, proposal) references redrawing.proposal
);

grant select, insert on redrawing.approver, redrawing.proposal, redrawing.grid, redrawing.journal to gezhi_app;
grant update (valid_to) on redrawing.approver to gezhi_app;
grant update (state) on redrawing.proposal to gezhi_app;

-- The part of the city whose proposals somebody sees, and in which they may submit or decide; null for all others. What exactly is the table's and the rule's to say.
create function redrawing.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
        then platform.scope_subtree() end;
create function redrawing.submitted_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM') then platform.scope_subtree() end;
create function redrawing.changed_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('ADMINISTRATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'SYSTEM') then platform.scope_subtree() end;

alter table redrawing.approver enable row level security;
create policy approver_read on redrawing.approver for select using (city = (select platform.scope_city()));
create policy approver_add on redrawing.approver for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy approver_end on redrawing.approver for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table redrawing.proposal enable row level security;
create policy proposal_read on redrawing.proposal for select
    using (city = (select platform.scope_city()) and starts_with(area, (select redrawing.seen_territory())));
create policy proposal_submit on redrawing.proposal for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select redrawing.submitted_territory())));
create policy proposal_change on redrawing.proposal for update
    using (city = (select platform.scope_city()) and starts_with(area, (select redrawing.changed_territory())));

alter table redrawing.grid enable row level security;
create policy grid_read on redrawing.grid for select
    using (city = (select platform.scope_city()) and starts_with(area, (select redrawing.seen_territory())));
create policy grid_submit on redrawing.grid for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select redrawing.submitted_territory())));

alter table redrawing.journal enable row level security;
create policy journal_read on redrawing.journal for select
    using (city = (select platform.scope_city()) and starts_with(area, (select redrawing.seen_territory())));
create policy journal_write on redrawing.journal for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select redrawing.changed_territory())));
