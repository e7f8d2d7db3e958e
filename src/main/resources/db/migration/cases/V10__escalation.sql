-- Where a case stands on the ladder within its stage; told_to is the division whose desk was told last.
alter table cases.case
    add column stage_since timestamptz,
    add column stage_due timestamptz,
    add column rung smallint not null default 1,
    add column climb_at timestamptz,
    add column told_to text collate "C" not null default '';
create index case_climb on cases.case (city, climb_at, id) where climb_at is not null;
create index case_told on cases.case (city, told_to) where told_to <> '';
create index case_unstaged on cases.case (city, id)
    where stage_since is null and step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'FED_BACK');

-- Who is told when a stage takes too long: dated data.
create table cases.rung (
    city text collate "C" not null,
    stage text not null check (stage in ('COLLECT', 'DISPATCH', 'HANDLE', 'VERIFY')),
    number int not null check (number > 0),
    percent int not null check (percent = 80 or percent between 100 and 1000),
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY', 'GRID', 'UNIT')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, stage, number, valid_from)
);
create table cases.stage_allowance (
    city text collate "C" not null,
    stage text not null check (stage in ('COLLECT', 'DISPATCH', 'VERIFY')),
    amount int not null check (amount > 0),
    unit text not null check (unit in ('CALENDAR_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, stage, valid_from)
);
grant select, insert on cases.rung, cases.stage_allowance to gezhi_app;
grant update (valid_to) on cases.rung, cases.stage_allowance to gezhi_app;
alter table cases.rung enable row level security;
create policy rung_read on cases.rung for select using (city = (select platform.scope_city()));
create policy rung_add on cases.rung for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy rung_end on cases.rung for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table cases.stage_allowance enable row level security;
create policy stage_allowance_read on cases.stage_allowance for select using (city = (select platform.scope_city()));
create policy stage_allowance_add on cases.stage_allowance for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy stage_allowance_end on cases.stage_allowance for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Cities founded before get what new ones get from the common profile.
insert into cases.stage_allowance (city, stage, amount, unit, valid_from)
select c.city, s.stage, s.amount, s.unit, current_date
from (select distinct city from cases.category) c
cross join (values ('COLLECT', 1, 'WORKING_DAYS'), ('DISPATCH', 4, 'WORKING_HOURS'), ('VERIFY', 2, 'WORKING_DAYS')) as s (stage, amount, unit);
insert into cases.rung (city, stage, number, percent, level, valid_from)
select c.city, r.stage, r.number, r.percent, r.level, current_date
from (select distinct city from cases.category) c
cross join (values
    ('COLLECT', 1, 80, 'GRID'), ('COLLECT', 2, 100, 'COMMUNITY'), ('COLLECT', 3, 200, 'TOWNSHIP'),
    ('COLLECT', 4, 300, 'COUNTY'), ('COLLECT', 5, 500, 'CITY'),
    ('DISPATCH', 1, 100, 'COUNTY'), ('DISPATCH', 2, 300, 'CITY'),
    ('HANDLE', 1, 100, 'TOWNSHIP'), ('HANDLE', 2, 150, 'COUNTY'), ('HANDLE', 3, 200, 'CITY'),
    ('VERIFY', 1, 80, 'GRID'), ('VERIFY', 2, 100, 'COMMUNITY'), ('VERIFY', 3, 150, 'TOWNSHIP'),
    ('VERIFY', 4, 200, 'COUNTY'), ('VERIFY', 5, 300, 'CITY')) as r (stage, number, percent, level);
