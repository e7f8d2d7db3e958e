-- Orders assigned together: what the desk asked for, how far it is, and the two choices. Nobody is named in it but by ids, whoever asked for it reads it,
-- and it goes with the next one of the same person, after a day at the latest.
create table orders.assignment (
    city text collate "C" not null,
    id uuid not null,
    division text collate "C" not null check (starts_with(division, city)),
    days int not null check (days between 1 and 14),
    seconds int not null check (seconds between 1 and 300),
    seed bigint not null,
    state text not null check (state in ('SOLVING', 'SOLVED', 'OUT_OF_TIME', 'STOPPED', 'NOTHING', 'FAILED', 'INTERRUPTED')),
    cancel_asked boolean not null default false,
    made_by uuid not null,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    versions jsonb,
    greedy jsonb,
    solved jsonb,
    primary key (city, id)
);
-- One at a time for each person.
create unique index assignment_solving on orders.assignment (city, made_by) where state = 'SOLVING';
create index assignment_made_by on orders.assignment (city, made_by, made_at);
create index assignment_made_at on orders.assignment (city, made_at);

grant select, insert, delete on orders.assignment to gezhi_app;
grant update (state, cancel_asked, seen_at, ended_at, versions, greedy, solved) on orders.assignment to gezhi_app;

-- The desk that asked for it, as long as it keeps that place, and the program.
create function orders.own_assignment(p_division text, p_made_by uuid) returns boolean
    language sql stable parallel safe
    return platform.scope_role() = 'SYSTEM'
        or (platform.scope_role() = 'COMMUNITY_DESK' and p_made_by = platform.scope_person() and p_division = platform.scope_subtree());
alter table orders.assignment enable row level security;
create policy assignment_read on orders.assignment for select
    using (city = (select platform.scope_city()) and orders.own_assignment(division, made_by));
create policy assignment_make on orders.assignment for insert
    with check (city = (select platform.scope_city()) and orders.own_assignment(division, made_by));
create policy assignment_change on orders.assignment for update
    using (city = (select platform.scope_city()) and orders.own_assignment(division, made_by));
create policy assignment_discard on orders.assignment for delete
    using (city = (select platform.scope_city()) and orders.own_assignment(division, made_by));
