-- What was being drawn ended with the program that this one replaces.
update planning.plan
set state = 'INTERRUPTED', ended_at = seen_at
where state = 'DRAWING';

-- Drawings take the processor one after another: nobody queues two.
create unique index one_drawing_each on planning.plan (city, made_by) where state = 'DRAWING' and origin = 'DRAWN';

-- A plan is stopped and thrown away by who made it, or by the administrator.
create function planning.own(made_by uuid) returns boolean
    language sql stable parallel safe
    return made_by = platform.scope_person() or platform.scope_role() in ('ADMINISTRATOR', 'SYSTEM');

drop policy plan_change on planning.plan;
create policy plan_change on planning.plan for update
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())) and planning.own(made_by));
drop policy plan_discard on planning.plan;
create policy plan_discard on planning.plan for delete
    using (city = (select platform.scope_city()) and starts_with(area, (select planning.drawn_territory())) and planning.own(made_by));
