-- The floor is the kind's, whatever the caller says; only the city's own two have none, and no desk opens those.
create or replace function ledger.open(p_id uuid, p_book text, p_kind text, p_owner uuid, p_division text, p_name text, p_floor bigint, p_at timestamptz)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_role text := platform.scope_role();
    v_found uuid;
begin
    p_floor := case when p_kind in ('ISSUING', 'CLEARING') then null else 0 end;
    select id into v_found
    from ledger.account
    where city = v_city and book = p_book and kind = p_kind and owner is not distinct from p_owner;
    if found then
        return v_found;
    end if;
    if v_role = 'SYSTEM'
        or (v_role <> 'PUBLIC' and p_kind = 'PERSON' and p_owner = platform.scope_person())
        or (v_role <> 'PUBLIC' and p_kind = 'ISSUING' and p_division = v_city)
        or (v_role in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') and p_kind not in ('ISSUING', 'CLEARING')
            and starts_with(p_division, platform.scope_subtree())) then
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

-- Nobody gives to themselves what belongs to no person; what is said to be reversed is compared with what was booked.
create or replace function ledger.book(
    p_id uuid, p_book text, p_source text, p_what text, p_words text, p_at timestamptz, p_accounts uuid[], p_amounts bigint[],
    p_hold uuid, p_reverses uuid) returns table (outcome text, transfer uuid)
    language plpgsql security definer set search_path = pg_catalog
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
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
                -- Somebody served confirms a service of a day at most; whether it was given is the program's to check.
                if v_role not in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') and (p_book <> 'HOURS' or v_row.change < -1440) then
                    v_refused := 'NOT_YOURS';
                end if;
            elsif v_row.kind = 'PERSON' then
                if not (v_row.owner = v_person and v_role <> 'PUBLIC')
                    and not (p_reverses is not null and v_role = 'COMMUNITY_DESK' and starts_with(v_row.division, v_subtree)) then
                    v_refused := 'NOT_YOURS';
                end if;
            elsif v_role not in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') or not starts_with(v_row.division, v_subtree) then
                v_refused := 'NOT_YOURS';
            else
                v_issues := true;
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
            when p_reverses is not null and (
                not exists (
                    select from ledger.transfer t
                    where t.city = v_city and t.id = p_reverses and t.book = p_book and t.reverses is null)
                or (select array_agg((l.account, -l.amount) order by l.account) from ledger.leg l where l.city = v_city and l.transfer = p_reverses)
                    is distinct from (
                        select array_agg((d.account, d.change) order by d.account) from unnest(p_accounts, p_amounts) as d (account, change))
                ) then 'NO_SUCH_TRANSFER'
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

-- Everybody sees what is in a pool; who gave to it with which words, its desk, and everybody their own side.
drop policy leg_read on ledger.leg;
create policy leg_read on ledger.leg for select
    using (
        city = (select platform.scope_city())
        and ((select ledger.reads_all())
            or exists (
                select from ledger.account a
                where a.city = leg.city and a.id = leg.account
                and (a.kind <> 'POOL' or starts_with(a.division, (select ledger.seen_territory()))))));

drop policy hold_read on ledger.hold;
create policy hold_read on ledger.hold for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from ledger.account a
            where a.city = hold.city and a.id = hold.account
            and (a.kind <> 'POOL' or starts_with(a.division, (select ledger.seen_territory())))));

-- An account moves with its owner: who keeps it for a person sees it there from now on.
create function ledger.move(p_book text, p_owner uuid, p_division text, p_name text) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update ledger.account
    set division = p_division,
        name = p_name
    where city = platform.scope_city()
    and book = p_book
    and kind = 'PERSON'
    and owner = p_owner
    and (platform.scope_role() = 'SYSTEM' or (platform.scope_role() <> 'PUBLIC' and owner = platform.scope_person()));
    return found;
end
$$;
