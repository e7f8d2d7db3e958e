-- Who sees and writes what. Nobody deletes; nobody changes the journal: there is no grant for it.
grant select, insert on cases.category, cases.allowance, cases.working_hours to gezhi_app;
grant update (valid_to) on cases.category, cases.allowance to gezhi_app;
grant select, insert, update on cases.case to gezhi_app;
grant select, insert on cases.journal, cases.contact, cases.contact_read, cases.photo to gezhi_app;

-- Rules are public, as they bind the authority.
alter table cases.category enable row level security;
create policy category_read on cases.category for select using (city = (select platform.scope_city()));
create policy category_add on cases.category for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy category_end on cases.category for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table cases.allowance enable row level security;
create policy allowance_read on cases.allowance for select using (city = (select platform.scope_city()));
create policy allowance_add on cases.allowance for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy allowance_end on cases.allowance for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
alter table cases.working_hours enable row level security;
create policy hours_read on cases.working_hours for select using (city = (select platform.scope_city()));
create policy hours_add on cases.working_hours for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- The subtree for those who work in the territory; for an office what it has or had; for everybody what they reported; for the
-- holder of a secret link that one case. The parts of the scope stand in sub-selects so that they are read once, not for each row.
alter table cases.case enable row level security;
create policy case_read on cases.case for select
    using (
        city = (select platform.scope_city())
        and (
            ((select platform.scope_role()) in
                ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
                and starts_with(division, (select platform.scope_subtree())))
            or ((select platform.scope_role()) = 'OFFICE_HANDLER' and (select platform.scope_office()) = any (offices))
            or reporter = (select platform.scope_person())
            or link = (select platform.scope_token())));
create policy case_report on cases.case for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR'));
-- Which rows one may move is what one may see; which moves, the table of the loop decides.
create policy case_move on cases.case for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR'));

-- An entry is seen by those in whose subtree it happened, by the office it concerned, and with its case; notes among staff (which move
-- nothing) by staff only.
alter table cases.journal enable row level security;
create policy journal_read on cases.journal for select
    using (
        city = (select platform.scope_city())
        and (
            ((select platform.scope_role()) in
                ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM')
                and starts_with(division, (select platform.scope_subtree())))
            or ((select platform.scope_role()) = 'OFFICE_HANDLER' and (select platform.scope_office()) = office)
            or (((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT') or from_step is distinct from to_step)
                and exists (select from cases.case c where c.city = journal.city and c.id = journal.case_id))));
create policy journal_add on cases.journal for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR'));

-- A contact is for those who work on the case now, and the reporter; not for those who only watch.
alter table cases.contact enable row level security;
create policy contact_read on cases.contact for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR', 'SUPERVISOR')
        and exists (
            select from cases.case c
            where c.city = contact.city
            and c.id = contact.case_id
            and ((select platform.scope_role()) <> 'OFFICE_HANDLER' or c.office = (select platform.scope_office())
                or c.reporter = (select platform.scope_person()))));
create policy contact_add on cases.contact for insert
    with check (city = (select platform.scope_city()));
alter table cases.contact_read enable row level security;
create policy contact_read_read on cases.contact_read for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('AUDITOR', 'SYSTEM'));
create policy contact_read_add on cases.contact_read for insert
    with check (city = (select platform.scope_city()) and person = (select platform.scope_person()));

alter table cases.photo enable row level security;
create policy photo_read on cases.photo for select
    using (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = photo.city and c.id = photo.case_id));
create policy photo_add on cases.photo for insert
    with check (city = (select platform.scope_city()));
