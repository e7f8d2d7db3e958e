-- The numbers of the flows, the ladder and the reach change on screen as limits do: a rule set from a day replaces what was planned from that
-- day on; what never held ends on the day it began. set_at is null for what came with the city's profile.
alter table cases.flow_rule
    drop constraint flow_rule_pkey,
    add column id uuid not null default gen_random_uuid(),
    add column set_by uuid,
    add column set_at timestamptz,
    add primary key (city, id);
create unique index flow_rule_open on cases.flow_rule (city, name) where valid_to is null;
alter table cases.stage_allowance
    drop constraint stage_allowance_pkey,
    add column id uuid not null default gen_random_uuid(),
    add column set_by uuid,
    add column set_at timestamptz,
    add primary key (city, id);
create unique index stage_allowance_open on cases.stage_allowance (city, stage) where valid_to is null;
alter table cases.rung
    drop constraint rung_pkey,
    add column id uuid not null default gen_random_uuid(),
    add column set_by uuid,
    add column set_at timestamptz,
    add primary key (city, id);
create unique index rung_open on cases.rung (city, stage, number) where valid_to is null;
alter table cases.reach
    drop constraint reach_pkey,
    drop constraint reach_check,
    add constraint reach_check check (valid_to >= valid_from),
    add column id uuid not null default gen_random_uuid(),
    add column set_by uuid,
    add column set_at timestamptz,
    add primary key (city, id);
create unique index reach_open on cases.reach (city, category) where valid_to is null;
grant update (valid_to) on cases.reach to gezhi_app;
drop policy reach_load on cases.reach;
create policy reach_add on cases.reach for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy reach_end on cases.reach for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
