-- Sets an amount aside on an account with a floor, or says why not.
create function ledger.hold(
    p_id uuid, p_book text, p_account uuid, p_amount bigint, p_source text, p_words text, p_at timestamptz, p_lapses_at timestamptz)
    returns table (outcome text, hold uuid)
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_role text := platform.scope_role();
    v_known ledger.hold;
    v_refused text;
    v_row record;
begin
    perform pg_advisory_xact_lock_shared(ledger.gate(v_city, p_book));
    select a.book, a.kind, a.owner, a.division, b.floor, b.amount - b.held as free
    into v_row
    from ledger.account a
    join ledger.balance b on b.city = a.city and b.account = a.id and b.stripe = 0
    where a.city = v_city and a.id = p_account and a.floor is not null
    for no key update of b;
    select * into v_known from ledger.hold h where h.city = v_city and h.book = p_book and h.source = p_source;
    v_refused := case
        when v_known.id is not null then case when v_known.account = p_account and v_known.amount = p_amount then 'HELD' else 'SOURCE_TAKEN' end
        when v_row.book is distinct from p_book then 'NO_SUCH_ACCOUNT'
        when not coalesce(ledger.may_hold(v_row.kind, v_row.owner, v_row.division), false) then 'NOT_YOURS'
        when v_row.free - p_amount < v_row.floor then 'BELOW_FLOOR'
    end;
    if v_refused is null then
        insert into ledger.hold (city, id, book, account, amount, source, words, at, lapses_at, person)
        values (v_city, p_id, p_book, p_account, p_amount, p_source, p_words, p_at, p_lapses_at, platform.scope_person())
        on conflict (city, book, source) do nothing;
        -- Else somebody took the source for another account at this very moment.
        return query select case when found then 'HELD' else 'SOURCE_TAKEN' end, p_id;
    else
        return query select v_refused, v_known.id;
    end if;
end
$$;

-- Whose word sets aside or lets go: the owner's, the desk's for what belongs to no person, the program's.
create function ledger.may_hold(kind text, owner uuid, division text) returns boolean
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'SYSTEM' then true
        when kind = 'PERSON' then owner = platform.scope_person() and platform.scope_role() <> 'PUBLIC'
        else platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') and starts_with(division, platform.scope_subtree())
    end;

-- Lets go of what was set aside; false when it was settled, let go or is not the reader's.
create function ledger.let_go(p_hold uuid, p_how text, p_at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
begin
    -- The balance is held first, as everywhere: who settles at the same moment has ended it when this one goes on.
    perform from ledger.hold h
    join ledger.account a on a.city = h.city and a.id = h.account
    join ledger.balance b on b.city = h.city and b.account = h.account and b.stripe = 0
    where h.city = v_city and h.id = p_hold and ledger.may_hold(a.kind, a.owner, a.division)
    for no key update of b;
    if not found then
        return false;
    end if;
    insert into ledger.hold_end (city, hold, how, at) values (v_city, p_hold, p_how, p_at) on conflict do nothing;
    return found;
end
$$;
