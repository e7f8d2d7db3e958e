-- One row holds all measures of a division, month and key: a twelfth of the rows to read for a breakdown. A column for each measure.
create table dashboards.counted (
    city text collate "C" not null,
    division text collate "C" not null,
    dimension text not null check (dimension in ('ALL', 'CATEGORY', 'OFFICE')),
    key text not null,
    month date not null,
    received bigint not null default 0,
    filed bigint not null default 0,
    refused bigint not null default 0,
    dispatched bigint not null default 0,
    given_back bigint not null default 0,
    handled bigint not null default 0,
    in_time bigint not null default 0,
    overdue bigint not null default 0,
    reworked bigint not null default 0,
    completed bigint not null default 0,
    evaluated bigint not null default 0,
    satisfied bigint not null default 0,
    primary key (city, division, dimension, month, key)
);

insert into dashboards.counted
select city, division, dimension, key, month,
    coalesce(sum(number) filter (where measure = 'RECEIVED'), 0),
    coalesce(sum(number) filter (where measure = 'FILED'), 0),
    coalesce(sum(number) filter (where measure = 'REFUSED'), 0),
    coalesce(sum(number) filter (where measure = 'DISPATCHED'), 0),
    coalesce(sum(number) filter (where measure = 'GIVEN_BACK'), 0),
    coalesce(sum(number) filter (where measure = 'HANDLED'), 0),
    coalesce(sum(number) filter (where measure = 'IN_TIME'), 0),
    coalesce(sum(number) filter (where measure = 'OVERDUE'), 0),
    coalesce(sum(number) filter (where measure = 'REWORKED'), 0),
    coalesce(sum(number) filter (where measure = 'COMPLETED'), 0),
    coalesce(sum(number) filter (where measure = 'EVALUATED'), 0),
    coalesce(sum(number) filter (where measure = 'SATISFIED'), 0)
from dashboards.figure
group by city, division, dimension, key, month;

drop table dashboards.figure;
alter table dashboards.counted rename to figure;
alter table dashboards.figure rename constraint counted_pkey to figure_pkey;

grant select, insert, update on dashboards.figure to gezhi_app;
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
