-- An approved plan takes effect on a day, by the program.
alter table redrawing.proposal
    drop constraint proposal_state_check,
    add constraint proposal_state_check check (state in ('SUBMITTED', 'APPROVED', 'IN_EFFECT', 'REFUSED', 'WITHDRAWN')),
    add column effective_on date;
create index proposal_due on redrawing.proposal (city, effective_on) where state = 'APPROVED' and effective_on is not null;
grant update (effective_on) on redrawing.proposal to gezhi_app;

-- What changed when a plan took effect, line by line: what was closed and added, and what went along. Never changed. Codes of divisions.
create table redrawing.carried (
    city text collate "C" not null,
    proposal uuid not null,
    kind text not null,
    key text collate "C" not null,
    area text collate "C" not null,
    what text not null,
    was text[] not null,
    now text[] not null,
    primary key (city, proposal, kind, key),
    foreign key (city, proposal) references redrawing.proposal
);
grant select, insert on redrawing.carried to gezhi_app;

-- As the proposal; the administrator, who sees no cases, is told of none.
alter table redrawing.carried enable row level security;
create policy carried_read on redrawing.carried for select
    using (
        city = (select platform.scope_city())
        and starts_with(area, (select redrawing.seen_territory()))
        and (kind <> 'CASES' or (select platform.scope_role()) <> 'ADMINISTRATOR'));
create policy carried_write on redrawing.carried for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
