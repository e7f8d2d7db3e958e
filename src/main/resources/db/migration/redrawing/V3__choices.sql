-- Where people said that something goes when a plan takes effect, because the rule leaves it open. now: a code; empty for what ends on the day.
create table redrawing.choice (
    city text collate "C" not null,
    proposal uuid not null,
    kind text not null,
    key text collate "C" not null check (length(key) <= 200),
    area text collate "C" not null,
    now text collate "C" not null check (now = '' or starts_with(now, city)),
    person uuid,
    at timestamptz not null,
    primary key (city, proposal, kind, key),
    foreign key (city, proposal) references redrawing.proposal
);
grant select, insert, update (now, person, at) on redrawing.choice to gezhi_app;

-- As the proposal; the administrator, who sees no cases, is told of none. Written by the program, once the table has said who may.
alter table redrawing.choice enable row level security;
create policy choice_read on redrawing.choice for select
    using (
        city = (select platform.scope_city())
        and starts_with(area, (select redrawing.seen_territory()))
        and (kind <> 'CASES' or (select platform.scope_role()) <> 'ADMINISTRATOR'));
create policy choice_write on redrawing.choice for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy choice_change on redrawing.choice for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
