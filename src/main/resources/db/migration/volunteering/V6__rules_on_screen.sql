-- The numbers of the rules and the list of skills change on screen.
alter table volunteering.rule add column valid_to date check (valid_to >= valid_from);
grant update (number, valid_to) on volunteering.rule to gezhi_app;
grant update (zh, en, valid_to) on volunteering.skill to gezhi_app;
create policy rule_end on volunteering.rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy skill_end on volunteering.skill for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
