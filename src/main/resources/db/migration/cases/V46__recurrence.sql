-- How soon after it was settled, and how near, a case of the same category counts as the problem come back; by category (or a part of the
-- tree above it; the empty code for all).
create table cases.recurrence (
    city text collate "C" not null,
    category text collate "C" not null,
    days int not null check (days between 1 and 365),
    metres int not null check (metres between 1 and 1000),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, category, valid_from)
);
grant select, insert on cases.recurrence to gezhi_app;
alter table cases.recurrence enable row level security;
create policy recurrence_read on cases.recurrence for select
    using (city = (select platform.scope_city()));
create policy recurrence_add on cases.recurrence for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- Which filed case seems to be the return of which settled one. A flag, found by the program; what follows from it people decide.
create table cases.recurred (
    city text collate "C" not null,
    case_id uuid not null,
    earlier uuid not null check (earlier <> case_id),
    at timestamptz not null,
    primary key (city, case_id),
    foreign key (city, case_id) references cases.case,
    foreign key (city, earlier) references cases.case
);
create index recurred_earlier on cases.recurred (city, earlier);
create index case_settled on cases.case (city, category, verified_at) where verified_at is not null;
create index case_filed on cases.case (city, filed_at) where filed_at is not null;
grant select, insert on cases.recurred to gezhi_app;
alter table cases.recurred enable row level security;
create policy recurred_read on cases.recurred for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
        and exists (select from cases.case c where c.city = recurred.city and c.id in (recurred.case_id, recurred.earlier)));
create policy recurred_add on cases.recurred for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
