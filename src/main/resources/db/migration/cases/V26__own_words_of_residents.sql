-- It was meant for those to whom the notes of others are closed. For staff it would have kept open, after a change of post, what they wrote
-- elsewhere, and counted it in figures of places they do not see.
drop policy journal_own on cases.journal;
create policy journal_own on cases.journal for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) = 'RESIDENT'
        and actor = (select platform.scope_person()));
