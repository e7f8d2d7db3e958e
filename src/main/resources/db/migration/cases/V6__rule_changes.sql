-- Rules change on screen. A limit set from a day replaces what was planned from that day on: what never held, or held for a part of a day,
-- ends on the day it began, which makes it no day at all, and stays to be read.
alter table cases.category
    drop constraint category_check,
    add constraint category_check check (valid_to >= valid_from);

-- set_at is null for what came with the city's profile.
alter table cases.allowance
    drop constraint allowance_check,
    add constraint allowance_check check (valid_to >= valid_from),
    drop constraint allowance_pkey,
    add column id uuid not null default gen_random_uuid(),
    add column set_by uuid,
    add column set_at timestamptz,
    add primary key (city, id);
create index allowance_of_category on cases.allowance (city, category, level);
create unique index allowance_open on cases.allowance (city, category, level) where valid_to is null;
