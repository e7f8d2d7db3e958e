-- The inbox shows what is due first, however much is open.
create index case_urgent on cases.case (city, (coalesce(due_at, received_at)), id) where step not in ('EVALUATED', 'REFUSED');
-- Filters that a person keeps for themselves, in the post they made them for.
create table cases.saved_filter (
    city text collate "C" not null,
    id uuid not null,
    person uuid not null,
    role text not null,
    name text not null check (length(name) between 1 and 40),
    query text not null check (length(query) <= 500),
    primary key (city, id),
    unique (city, person, role, name)
);
grant select, insert, delete on cases.saved_filter to gezhi_app;
alter table cases.saved_filter enable row level security;
create policy saved_filter_own on cases.saved_filter
    using (city = (select platform.scope_city()) and person = (select platform.scope_person()) and role = (select platform.scope_role()))
    with check (city = (select platform.scope_city()) and person = (select platform.scope_person()) and role = (select platform.scope_role()));
