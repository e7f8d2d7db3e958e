-- The decision on an objection is said of a rating too, whichever way it goes.
drop policy journal_read on whistles.journal;
create policy journal_read on whistles.journal for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select whistles.rated_territory()))
            or office = (select whistles.own_office())
            or (action not in ('RATE', 'OBJECT', 'UPHOLD', 'STRIKE')
                and exists (select from whistles.whistle w where w.city = journal.city and w.id = journal.whistle))));
