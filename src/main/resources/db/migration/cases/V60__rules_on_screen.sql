-- The level of admission, when a problem counts as come back, and working hours change on screen.
alter table cases.working_hours add column valid_to date check (valid_to >= valid_from);
grant update (level) on cases.admission_level to gezhi_app;
grant update (days, metres, valid_to) on cases.recurrence to gezhi_app;
grant update (spans, valid_to) on cases.working_hours to gezhi_app;
drop policy recurrence_add on cases.recurrence;
create policy recurrence_add on cases.recurrence for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy recurrence_end on cases.recurrence for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy hours_end on cases.working_hours for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
