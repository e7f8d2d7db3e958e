-- Whistles and call-outs are told too: audiences of theirs, and the place to which somebody is summoned.
alter table notices.route
    drop constraint route_audience_check,
    add constraint route_audience_check check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'DESK_ABOVE', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER',
        'SUMMONER', 'JUDGE', 'CALLED'));
alter table notices.notice add column place text collate "C" not null default '';

-- What offices and people are called by and what became of it, of which nobody has been told yet: written in the transaction of the deed, taken
-- away when everybody has a row that says they are told.
create table notices.heard (
    city text collate "C" not null,
    tries smallint not null default 0,
    at timestamptz not null,
    subject uuid not null,
    seq int not null,
    event text collate "C" not null check (event ~ '^[A-Z_]{3,30}$'),
    office uuid,
    actor uuid,
    step text not null,
    primary key (city, tries, at, subject, seq)
);
grant select, insert, update, delete on notices.heard to gezhi_app;
alter table notices.heard enable row level security;
-- Whoever does a deed hands it on; the program passes it on.
create policy heard_add on notices.heard for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) not in ('PUBLIC', 'RESIDENT', 'AUDITOR', 'ADMINISTRATOR'));
create policy heard_read on notices.heard for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy heard_set_back on notices.heard for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy heard_take on notices.heard for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
