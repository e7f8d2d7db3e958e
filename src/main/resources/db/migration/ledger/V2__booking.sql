-- The row of an account's balance that this connection books on.
create function ledger.stripe(floor bigint) returns int
    language sql stable parallel restricted
    return case when floor is null then pg_backend_pid() % 16 else 0 end;

-- One lock for each city and book: held together by all who book, alone by who closes.
create function ledger.gate(of_city text, of_book text) returns bigint
    language sql immutable parallel safe
    return hashtextextended('ledger ' || of_city || ' ' || of_book, 0);

-- Whatever writes legs, as the program or past it: they sum to nothing, belong to accounts of the transfer's book, and move the balances.
create function ledger.take_legs() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    given bigint;
    moved bigint;
begin
    if exists (select from added group by city, transfer having sum(amount) <> 0) then
        raise exception 'The legs of a transfer sum to nothing' using errcode = 'check_violation';
    end if;
    select count(*) into given from added;
    with told as (
        select l.city, l.account, ledger.stripe(a.floor) as stripe, sum(l.amount)::bigint as amount, count(*) as entries
        from added l
        join ledger.transfer t on t.city = l.city and t.id = l.transfer and t.at = l.at
        join ledger.account a on a.city = l.city and a.id = l.account and a.book = t.book
        group by l.city, l.account, a.floor)
    , changed as (
        update ledger.balance b
        set amount = b.amount + told.amount,
            entries = b.entries + told.entries
        from told
        where b.city = told.city
        and b.account = told.account
        and b.stripe = told.stripe
        returning told.entries)
    select sum(entries) into moved from changed;
    if given is distinct from moved then
        raise exception 'A leg without its transfer, or on an account of another book' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger leg_taken after insert on ledger.leg
    referencing new table as added
    for each statement execute function ledger.take_legs();

create function ledger.take_hold() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_table_name = 'hold' then
        update ledger.balance set held = held + new.amount
        where city = new.city and account = new.account and stripe = 0;
    else
        update ledger.balance b set held = b.held - h.amount
        from ledger.hold h
        where h.city = new.city and h.id = new.hold and b.city = h.city and b.account = h.account and b.stripe = 0;
    end if;
    return null;
end
$$;
create trigger hold_taken after insert on ledger.hold for each row execute function ledger.take_hold();
create trigger hold_ended after insert on ledger.hold_end for each row execute function ledger.take_hold();

-- What is booked stays: also for who owns the tables.
create function ledger.refuse_change() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception '% of ledger.% : what is booked is not changed, it is reversed', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger leg_stays before update or delete or truncate on ledger.leg for each statement execute function ledger.refuse_change();
create trigger transfer_stays before update or delete or truncate on ledger.transfer for each statement execute function ledger.refuse_change();
create trigger hold_stays before update or delete or truncate on ledger.hold for each statement execute function ledger.refuse_change();
create trigger hold_end_stays before update or delete or truncate on ledger.hold_end for each statement execute function ledger.refuse_change();
create trigger closing_stays before update or delete or truncate on ledger.closing for each statement execute function ledger.refuse_change();
create trigger report_stays before update or delete or truncate on ledger.report for each statement execute function ledger.refuse_change();
create trigger closed_balance_stays before update or delete or truncate on ledger.closed_balance
    for each statement execute function ledger.refuse_change();
create trigger account_stays before delete or truncate on ledger.account for each statement execute function ledger.refuse_change();
create trigger balance_stays before delete or truncate on ledger.balance for each statement execute function ledger.refuse_change();
create trigger balance_moves_by_legs before update on ledger.balance
    for each statement when (pg_trigger_depth() = 0) execute function ledger.refuse_change();
create trigger balance_begins_empty before insert on ledger.balance
    for each row when (new.amount <> 0 or new.held <> 0 or new.entries <> 0) execute function ledger.refuse_change();

-- The account of an owner in a book; opened when it is not there. null: not yours to open.
create function ledger.open(p_id uuid, p_book text, p_kind text, p_owner uuid, p_division text, p_name text, p_floor bigint, p_at timestamptz)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_role text := platform.scope_role();
    v_found uuid;
begin
    select id into v_found
    from ledger.account
    where city = v_city and book = p_book and kind = p_kind and owner is not distinct from p_owner;
    if found then
        return v_found;
    end if;
    if v_role = 'SYSTEM'
        or (v_role <> 'PUBLIC' and p_kind = 'PERSON' and p_owner = platform.scope_person())
        or (v_role <> 'PUBLIC' and p_kind = 'ISSUING' and p_division = v_city)
        or (v_role in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') and starts_with(p_division, platform.scope_subtree())) then
        insert into ledger.account (city, id, book, kind, owner, division, name, floor, opened_at)
        values (v_city, p_id, p_book, p_kind, p_owner, p_division, p_name, p_floor, p_at)
        on conflict (city, book, kind, owner) do nothing;
        if not found then
            select id into v_found
            from ledger.account
            where city = v_city and book = p_book and kind = p_kind and owner is not distinct from p_owner;
            return v_found;
        end if;
        insert into ledger.balance (city, account, stripe, floor)
        select v_city, p_id, n, p_floor
        from generate_series(0, case when p_floor is null then 15 else 0 end) as n;
        return p_id;
    end if;
    return null;
end
$$;

-- Books a transfer, or says why not. Locks: the gate shared, then balances in order of account; nothing before them, and one transfer in a transaction.
create function ledger.book(
    p_id uuid, p_book text, p_source text, p_what text, p_words text, p_at timestamptz, p_accounts uuid[], p_amounts bigint[],
    p_hold uuid, p_reverses uuid) returns table (outcome text, transfer uuid)
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_role text := platform.scope_role();
    v_person uuid := platform.scope_person();
    v_subtree text := platform.scope_subtree();
    v_until timestamptz;
    v_known uuid;
    v_refused text;
    v_hold ledger.hold;
    v_issues boolean := false;
    v_mine boolean := false;
    v_rows int := 0;
    v_row record;
begin
    perform pg_advisory_xact_lock_shared(ledger.gate(v_city, p_book));
    select (select t.id from ledger.transfer t where t.city = v_city and t.book = p_book and t.source = p_source),
        (select c.until from ledger.closing c where c.city = v_city and c.book = p_book order by c.until desc limit 1)
    into v_known, v_until;
    if v_known is null then
        for v_row in
            select a.book, a.kind, a.owner, a.division, b.floor, b.account, b.amount - b.held as free, d.change
            from unnest(p_accounts, p_amounts) as d (account, change)
            join ledger.account a on a.city = v_city and a.id = d.account
            join ledger.balance b on b.city = v_city and b.account = a.id and b.stripe = ledger.stripe(a.floor)
            order by b.account
            for no key update of b
        loop
            v_rows := v_rows + 1;
            if v_row.book <> p_book then
                v_refused := 'NO_SUCH_ACCOUNT';
            elsif v_row.change > 0 then
                v_mine := v_mine or (v_row.kind = 'PERSON' and v_row.owner = v_person);
            elsif v_role = 'SYSTEM' then
                null;
            elsif v_row.kind = 'ISSUING' then
                v_issues := true;
            elsif v_row.kind = 'PERSON' then
                if not (v_row.owner = v_person and v_role <> 'PUBLIC')
                    and not (p_reverses is not null and v_role = 'COMMUNITY_DESK' and starts_with(v_row.division, v_subtree)) then
                    v_refused := 'NOT_YOURS';
                end if;
            elsif v_role not in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') or not starts_with(v_row.division, v_subtree) then
                v_refused := 'NOT_YOURS';
            end if;
            if v_row.change < 0 and v_row.floor is not null then
                if p_hold is not null then
                    select * into v_hold from ledger.hold h where h.city = v_city and h.id = p_hold and h.account = v_row.account;
                end if;
                if v_row.free + coalesce(v_hold.amount, 0) + v_row.change < v_row.floor then
                    v_refused := coalesce(v_refused, 'BELOW_FLOOR');
                end if;
            end if;
        end loop;
        v_refused := case
            when v_role is null or v_rows < cardinality(p_accounts) then 'NO_SUCH_ACCOUNT'
            when v_refused is not null then v_refused
            when v_issues and (v_mine or v_role in ('PUBLIC', 'LEADER', 'AUDITOR', 'ADMINISTRATOR')) then 'NOT_YOURS'
            when p_at < v_until then 'CLOSED'
            when p_reverses is not null and exists (
                select from ledger.transfer t where t.city = v_city and t.reverses = p_reverses) then 'REVERSED_ALREADY'
            when p_hold is not null and (v_hold.id is null or exists (
                select from ledger.hold_end e where e.city = v_city and e.hold = p_hold)) then 'NO_SUCH_HOLD'
            when p_hold is not null and v_hold.amount < -(select min(c) from unnest(p_amounts) as c) then 'ABOVE_HOLD'
        end;
        if v_refused is null then
            insert into ledger.transfer (city, id, book, source, what, words, at, reverses, person, role)
            values (v_city, p_id, p_book, p_source, p_what, p_words, p_at, p_reverses, v_person, v_role)
            on conflict (city, book, source) do nothing;
            if found then
                if p_hold is not null then
                    insert into ledger.hold_end (city, hold, how, transfer, at) values (v_city, p_hold, 'SETTLED', p_id, p_at);
                end if;
                insert into ledger.leg (city, account, at, transfer, amount)
                select v_city, d.account, p_at, p_id, d.change
                from unnest(p_accounts, p_amounts) as d (account, change);
                return query select 'BOOKED', p_id;
                return;
            end if;
        end if;
        -- A twin of this request may have booked it while this one waited for the balances.
        select t.id into v_known from ledger.transfer t where t.city = v_city and t.book = p_book and t.source = p_source;
    end if;
    if v_known is null then
        return query select v_refused, null::uuid;
    elsif (select array_agg((l.account, l.amount) order by l.account) from ledger.leg l where l.city = v_city and l.transfer = v_known)
        is distinct from (select array_agg((d.account, d.change) order by d.account) from unnest(p_accounts, p_amounts) as d (account, change)) then
        return query select 'SOURCE_TAKEN', v_known;
    else
        return query select 'BOOKED', v_known;
    end if;
end
$$;

-- Books the opposite of a transfer, once. A reversal itself is not reversed: what was right is booked anew.
create function ledger.reverse(p_id uuid, p_transfer uuid, p_source text, p_what text, p_words text, p_at timestamptz)
    returns table (outcome text, transfer uuid)
    language sql security definer set search_path = pg_catalog
begin atomic
    select done.outcome, done.transfer
    from (
        select t.book, array_agg(l.account) as accounts, array_agg(-l.amount) as amounts
        from ledger.transfer t
        join ledger.leg l on l.city = t.city and l.transfer = t.id
        where t.city = platform.scope_city()
        and t.id = p_transfer
        and t.reverses is null
        group by t.book) as was
    cross join lateral ledger.book(
        p_id, was.book, p_source, p_what, p_words, p_at, was.accounts, was.amounts, null, p_transfer) as done;
end;
