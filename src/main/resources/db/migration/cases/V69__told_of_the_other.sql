-- The reporter of a merged report reads that the other case has come to an end, though their own stays where it is.
drop policy journal_read on cases.journal;
create policy journal_read on cases.journal for select
    using (
        city = (select platform.scope_city())
        and (
            starts_with(division, (select cases.territory()))
            or office = (select cases.own_office())
            or (((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
                    or from_step is distinct from to_step
                    or action in ('OBJECT', 'DISMISS', 'COMPLAIN', 'GRANT_COMPLAINT', 'DENY_COMPLAINT', 'TELL'))
                and exists (select from cases.case c where c.city = journal.city and c.id = journal.case_id))));
