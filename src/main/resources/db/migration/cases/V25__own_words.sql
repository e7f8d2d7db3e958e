-- Who adds words to a case sees them again, also those to whom the notes of others are closed.
create policy journal_own on cases.journal for select
    using (city = (select platform.scope_city()) and actor = (select platform.scope_person()));
