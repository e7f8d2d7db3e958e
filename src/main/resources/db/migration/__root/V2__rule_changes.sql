-- Who changed which rule on screen, from which day on: only ever added to, so that a correction on the same day leaves its trace.
create table platform.rule_change (
    city text collate "C" not null,
    id uuid not null,
    sheet text collate "C" not null,
    line text not null check (length(line) between 1 and 2000),
    valid_from date not null,
    ended boolean not null,
    by_person uuid,
    by_name text not null,
    at timestamptz not null,
    primary key (city, id)
);
create index rule_change_of_sheet on platform.rule_change (city, sheet, id);
grant select, insert on platform.rule_change to gezhi_app;
alter table platform.rule_change enable row level security;
create policy rule_change_read on platform.rule_change for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('ADMINISTRATOR', 'AUDITOR'));
create policy rule_change_add on platform.rule_change for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'ADMINISTRATOR');
