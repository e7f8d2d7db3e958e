-- Points carry no words: what they were given or taken for stays with who must know it.
alter table ledger.transfer add constraint points_without_words check (book <> 'POINTS' or words = '');

-- Points come from the city and go back to it, one person at a time: given and taken by the desk of the person's community, never by themselves; what was
-- taken is given back by who dispatches above that community, and not by who took it.
create function ledger.may_book_points(p_kind text, p_owner uuid, p_division text, p_change bigint, p_reverses uuid) returns boolean
    language sql stable
    return coalesce(case
        when p_kind = 'ISSUING' then true
        when p_kind <> 'PERSON' or platform.scope_person() is null or p_owner = platform.scope_person() then false
        when p_reverses is null then platform.scope_role() = 'COMMUNITY_DESK' and p_division = platform.scope_subtree()
        else p_change > 0
            and platform.scope_role() = 'DISPATCHER'
            and starts_with(p_division, platform.scope_subtree())
            and not exists (
                select from ledger.transfer t
                where t.city = platform.scope_city() and t.id = p_reverses and t.person = platform.scope_person())
    end, false);

-- An account of points is opened by whoever it is for, and bears no name.
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
    p_name := case when p_book = 'POINTS' then '' else p_name end;
    select id into v_found
    from ledger.account
    where city = v_city and book = p_book and kind = p_kind and owner is not distinct from p_owner;
    if found then
        return v_found;
    end if;
    if v_role = 'SYSTEM'
        or (v_role <> 'PUBLIC' and p_kind = 'PERSON' and p_owner = platform.scope_person())
        or (v_role <> 'PUBLIC' and p_kind = 'ISSUING' and p_division = v_city)
        or (v_role in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR') and p_kind not in ('ISSUING', 'CLEARING') and p_book <> 'POINTS'
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
            elsif p_book = 'POINTS' and v_role is distinct from 'SYSTEM' then
                v_issues := v_issues or v_row.kind = 'ISSUING';
                if not ledger.may_book_points(v_row.kind, v_row.owner, v_row.division, v_row.change, p_reverses) then
                    v_refused := 'NOT_YOURS';
                end if;
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
            when p_book = 'POINTS' and v_role <> 'SYSTEM' and not (v_issues and v_rows = 2) then 'NOT_YOURS'
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

-- Nobody sets points aside: nothing is bought with them, and a deduction must not miss them.
create or replace function ledger.hold(
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
        when p_book = 'POINTS' and v_role is distinct from 'SYSTEM' then 'NOT_YOURS'
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

-- Points of a person are seen by themselves, by the desk of exactly their community, and as amounts by the auditor.
drop policy account_read on ledger.account;
create policy account_read on ledger.account for select
    using (
        city = (select platform.scope_city())
        and ((kind = 'PERSON' and owner = (select platform.scope_person()))
            or (book <> 'POINTS' and starts_with(division, (select ledger.seen_territory())))
            or (book = 'POINTS' and ((select ledger.reads_all())
                or (kind = 'PERSON' and (select platform.scope_role()) = 'COMMUNITY_DESK' and division = (select platform.scope_subtree()))))
            or (kind = 'POOL' and (select platform.scope_role()) <> 'PUBLIC')));
