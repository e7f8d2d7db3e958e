-- A plan may be a copy that people change by hand: version counts the steps. Held: somebody answers for it as it is, and nothing is changed any more.
alter table planning.plan
    drop constraint plan_origin_check,
    add constraint plan_origin_check check (origin in ('DRAWN', 'IMPORTED', 'EDITED')),
    add version int not null default 0 check (version >= 0),
    add copy_of uuid,
    add held boolean not null default false;
grant update (version, held) on planning.plan to gezhi_app;

-- What was done to a plan by hand: units that went from one grid to another. To undo is a step as well; nothing is taken out.
create table planning.step (
    city text collate "C" not null,
    plan uuid not null,
    number int not null check (number >= 1),
    area text collate "C" not null,
    kind text not null check (kind in ('PUT', 'CARVE', 'MERGE', 'HALVE', 'UNDO', 'REDO')),
    units text[] not null check (cardinality(units) > 0),
    came_from int[] not null check (cardinality(came_from) = cardinality(units)),
    went_to int[] not null check (cardinality(went_to) = cardinality(units)),
    made_by uuid,
    made_at timestamptz not null,
    primary key (city, plan, number),
    foreign key (city, plan) references planning.plan on delete cascade
);

-- What people say of a plan.
create table planning.comment (
    city text collate "C" not null,
    plan uuid not null,
    id uuid not null,
    area text collate "C" not null,
    words text not null check (length(words) between 1 and 1000),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (city, id),
    foreign key (city, plan) references planning.plan on delete cascade
);
create index comment_newest on planning.comment (city, plan, made_at, id);

-- Rows go with their plan only.
grant select, insert on planning.step, planning.comment to gezhi_app;

alter table planning.step enable row level security;
create policy step_read on planning.step for select
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.seen_territory())));
create policy step_make on planning.step for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())));

-- Leaders speak too, though they draw nothing; an auditor reads.
alter table planning.comment enable row level security;
create policy comment_read on planning.comment for select
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.seen_territory())));
create policy comment_make on planning.comment for insert
    with check (city = (select platform.scope_city()) and starts_with(area, (select planning.seen_territory()))
        and (select platform.scope_role()) <> 'AUDITOR' and made_by = (select platform.scope_person()));
