create schema dashboards;
grant usage on schema dashboards to gezhi_app;

-- What has been counted, ready to read: for each division from city to community, by month, alone and by category and by office.
-- Grids and units are counted from the journal itself; they have few entries.
create table dashboards.figure (
    city text collate "C" not null,
    division text collate "C" not null,
    dimension text not null check (dimension in ('ALL', 'CATEGORY', 'OFFICE')),
    key text not null,
    month date not null,
    measure text not null,
    number bigint not null,
    primary key (city, division, dimension, month, key, measure)
);

-- What has been written to the journal and not yet been added to dashboards.figure. Written in the transaction of the journal, so the two
-- together are exact at every moment, and no two people who work at the same time wait for one counter.
create table dashboards.pending (
    city text collate "C" not null,
    id bigint generated always as identity,
    division text collate "C" not null,
    category text not null,
    office uuid,
    month date not null,
    measure text not null,
    primary key (city, id)
);
create index pending_by_division on dashboards.pending (city, division);

grant select, insert, update on dashboards.figure to gezhi_app;
grant select, insert, update, delete on dashboards.pending to gezhi_app;

-- Totals down to communities are public. Categories and offices are for those who work in the place; an office sees its own. The parts of the
-- scope stand in sub-selects so that they are read once, not for each row.
alter table dashboards.figure enable row level security;
create policy figure_read on dashboards.figure for select
    using (
        city = (select platform.scope_city())
        and (
            (dimension = 'ALL' and length(division) <= 12)
            or ((select platform.scope_role()) in
                    ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
                and starts_with(division, (select platform.scope_subtree())))
            or (dimension = 'OFFICE' and key = (select platform.scope_office()::text))
        )
    );
create policy figure_add on dashboards.figure for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy figure_grow on dashboards.figure for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

alter table dashboards.pending enable row level security;
create policy pending_read on dashboards.pending for select
    using (
        city = (select platform.scope_city())
        and (
            ((select platform.scope_role()) in
                    ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
                and starts_with(division, (select platform.scope_subtree())))
            or office = (select platform.scope_office())
        )
    );
-- Whoever moves a case counts.
create policy pending_add on dashboards.pending for insert
    with check (city = (select platform.scope_city()));
create policy pending_take on dashboards.pending for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
-- Nothing is ever changed in it; taking rows "for update skip locked" asks for the right.
create policy pending_lock on dashboards.pending for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
