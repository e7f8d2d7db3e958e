-- Who took which list out, with which filters, what for, and how many rows. Nobody changes what is written but to complete their own entry.
create table exchange.export_log (
    city text collate "C" not null,
    id uuid not null,
    at timestamptz not null,
    person uuid not null,
    role text not null,
    subtree text not null,
    office uuid,
    list text not null,
    kind text not null,
    filter text not null,
    purpose text not null check (length(purpose) between 1 and 200),
    rows bigint,
    -- null: the file was not finished
    ended_at timestamptz,
    primary key (city, id),
    check ((rows is null) = (ended_at is null))
);
grant select, insert on exchange.export_log to gezhi_app;
grant update (rows, ended_at) on exchange.export_log to gezhi_app;

alter table exchange.export_log enable row level security;
create policy log_read on exchange.export_log for select
    using (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR') or person = (select platform.scope_person())));
create policy log_add on exchange.export_log for insert
    with check (
        city = (select platform.scope_city())
        and person = (select platform.scope_person())
        and role = (select platform.scope_role()));
create policy log_complete on exchange.export_log for update
    using (city = (select platform.scope_city()) and person = (select platform.scope_person()) and ended_at is null)
    with check (city = (select platform.scope_city()) and person = (select platform.scope_person()));
