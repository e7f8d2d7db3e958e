create schema policies;
grant usage on schema policies to gezhi_app;

create table policies.decision (
    city text collate "C" not null,
    policy text collate "C" not null,
    seq int not null,
    "on" boolean not null,
    basis text not null check (length(basis) between 1 and 500),
    decided_by text not null check (length(decided_by) between 1 and 100),
    until date,
    entered_by uuid,
    entered_at timestamptz not null,
    primary key (city, policy, seq),
    check ("on" = (until is not null))
);

-- What is decided about people is theirs to know; nobody changes or removes what was decided.
grant select, insert on policies.decision to gezhi_app;
alter table policies.decision enable row level security;
create policy decision_read on policies.decision for select using (city = platform.scope_city());
create policy decision_write on policies.decision for insert
    with check (city = platform.scope_city() and platform.scope_role() = 'ADMINISTRATOR' and entered_by = platform.scope_person());
