-- Points are given back by who dispatches above the community where they were taken, which points.decision holds in the same transaction; whoever they were taken
-- from may live elsewhere by then.
create or replace function ledger.may_book_points(p_kind text, p_owner uuid, p_division text, p_change bigint, p_reverses uuid) returns boolean
    language sql stable
    return coalesce(case
        when p_kind = 'ISSUING' then true
        when p_kind <> 'PERSON' or platform.scope_person() is null or p_owner = platform.scope_person() then false
        when p_reverses is null then platform.scope_role() = 'COMMUNITY_DESK' and p_division = platform.scope_subtree()
        else p_change > 0
            and platform.scope_role() = 'DISPATCHER'
            and not exists (
                select from ledger.transfer t
                where t.city = platform.scope_city() and t.id = p_reverses and t.person = platform.scope_person())
    end, false);
