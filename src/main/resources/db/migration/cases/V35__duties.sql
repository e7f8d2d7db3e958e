-- What a community has to do: category codes (or parts of the tree) by community, the empty division for all of them. Dated data. What is on no list
-- needs admission before it may be sent to an office of the community.
create table cases.duty (
    city text collate "C" not null,
    division text collate "C" not null check (division = '' or starts_with(division, city)),
    category text collate "C" not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    by_person uuid,
    primary key (city, division, category, valid_from),
    foreign key (city, category) references cases.category
);
-- Whose desk decides on admission, counted from the city down.
create table cases.admission_level (
    city text collate "C" not null,
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, valid_from)
);
grant select, insert on cases.duty, cases.admission_level to gezhi_app;
grant update (valid_to) on cases.duty, cases.admission_level to gezhi_app;
alter table cases.duty enable row level security;
create policy duty_read on cases.duty for select using (city = (select platform.scope_city()));
create policy duty_add on cases.duty for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy duty_end on cases.duty for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table cases.admission_level enable row level security;
create policy admission_level_read on cases.admission_level for select using (city = (select platform.scope_city()));
create policy admission_level_add on cases.admission_level for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy admission_level_end on cases.admission_level for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- For which office admission is asked or granted, and whose desk decides.
alter table cases.case
    drop constraint case_asked_check,
    add constraint case_asked_check check (asked in ('GIVE_BACK', 'EXTENSION', 'PARKING', 'OBJECTION', 'ADMISSION')),
    add column admission_office uuid,
    add column admission_desk text collate "C" not null default '',
    add column admitted boolean not null default false;

-- Cities founded before get what new ones get from the common profile, as far as their categories go.
insert into cases.duty (city, division, category, valid_from)
select c.city, '', c.code, current_date
from cases.category c
where c.code in ('E0104', 'E0106', 'E0505', 'E0506', 'E0509', 'S0101', 'S0104', 'S07');
insert into cases.admission_level (city, level, valid_from)
select city, 'COUNTY', current_date
from (select distinct city from cases.category) c;
