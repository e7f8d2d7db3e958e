-- A case begun again ends again: whoever begins it again lets those who wait for it be told anew.
create policy merged_again on cases.merged for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR')
        and exists (select from cases.case c where c.city = merged.city and c.id = merged.parent))
    with check (city = (select platform.scope_city()) and told_at is null);
