-- The auditor reads amounts, not objections: of an amount they read whether it was given back.
create function points.is_given_back(p_entry uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select platform.scope_role() = 'AUDITOR'
        and exists (
            select from points.decision d
            where d.city = platform.scope_city()
            and d.entry = p_entry
            and d.upheld);
end;
