-- Days off and make-up workdays of a year, as the city's administrator copied them from the yearly notice. The last entry of a year holds,
-- and goes before what the program brings; nothing is overwritten.
create table cases.calendar (
    city text collate "C" not null,
    id uuid not null,
    year int not null check (year between 2000 and 2200),
    off date[] not null,
    worked date[] not null,
    source text not null check (source <> ''),
    set_by uuid,
    set_at timestamptz not null,
    primary key (city, id)
);
grant select, insert on cases.calendar to gezhi_app;
alter table cases.calendar enable row level security;
create policy calendar_read on cases.calendar for select using (city = (select platform.scope_city()));
create policy calendar_add on cases.calendar for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
