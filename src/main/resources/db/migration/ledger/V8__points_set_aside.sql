-- Points are set aside by whoever they belong to, and taken out of that by the desk that hands over what they are for: see the module shop.
create or replace function ledger.hold(
    p_id uuid, p_book text, p_account uuid, p_amount bigint, p_source text, p_words text, p_at timestamptz, p_lapses_at timestamptz)
    returns table (outcome text, hold uuid)
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
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

-- What is set aside bears no words either.
alter table ledger.hold add constraint points_without_words check (book <> 'POINTS' or words = '');

-- What settled a hold is looked up when it is to be given back.
create index hold_end_by_transfer on ledger.hold_end (city, transfer) where transfer is not null;

-- The whole of what a person set aside goes to the city: by a desk, never by the person. Which desk hands over what is the shop's to hold; this one need not
-- know whose account it is. Locks as ledger.book does.
create function ledger.settle_points(p_id uuid, p_hold uuid, p_source text, p_what text, p_at timestamptz)
    returns table (outcome text, transfer uuid)
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_hold ledger.hold;
    v_owner uuid;
    v_issuing uuid;
    v_known uuid;
    v_refused text;
begin
    perform pg_advisory_xact_lock_shared(ledger.gate(v_city, 'POINTS'));
    select h.* into v_hold from ledger.hold h where h.city = v_city and h.id = p_hold and h.book = 'POINTS';
    select a.owner into v_owner from ledger.account a where a.city = v_city and a.id = v_hold.account;
    select a.id into v_issuing from ledger.account a where a.city = v_city and a.book = 'POINTS' and a.kind = 'ISSUING';
    perform from ledger.balance b
    where b.city = v_city
    and (b.account, b.stripe) in ((v_hold.account, 0), (v_issuing, ledger.stripe(null)))
    order by b.account
    for no key update of b;
    select t.id into v_known from ledger.transfer t where t.city = v_city and t.book = 'POINTS' and t.source = p_source;
    v_refused := case
        when v_hold.id is null or v_issuing is null then 'NO_SUCH_HOLD'
        when v_known is not null then case
            when exists (select from ledger.hold_end e where e.city = v_city and e.hold = p_hold and e.transfer = v_known) then 'BOOKED'
            else 'SOURCE_TAKEN' end
        when platform.scope_role() is distinct from 'COMMUNITY_DESK' or platform.scope_person() is null or v_owner = platform.scope_person() then 'NOT_YOURS'
        when p_at < (select max(c.until) from ledger.closing c where c.city = v_city and c.book = 'POINTS') then 'CLOSED'
        when exists (select from ledger.hold_end e where e.city = v_city and e.hold = p_hold) then 'NO_SUCH_HOLD'
    end;
    if v_refused is null then
        insert into ledger.transfer (city, id, book, source, what, words, at, person, role)
        values (v_city, p_id, 'POINTS', p_source, p_what, '', p_at, platform.scope_person(), platform.scope_role());
        insert into ledger.hold_end (city, hold, how, transfer, at) values (v_city, p_hold, 'SETTLED', p_id, p_at);
        insert into ledger.leg (city, account, at, transfer, amount)
        values (v_city, v_hold.account, p_at, p_id, -v_hold.amount), (v_city, v_issuing, p_at, p_id, v_hold.amount);
        return query select 'BOOKED', p_id;
    else
        return query select v_refused, v_known;
    end if;
end
$$;

-- As before; what was given for something is given back by a desk, never by who handed it over nor by whom it is for.
create or replace function ledger.may_book_points(p_kind text, p_owner uuid, p_division text, p_change bigint, p_reverses uuid) returns boolean
    language sql stable
    return coalesce(case
        when p_kind = 'ISSUING' then true
        when p_kind <> 'PERSON' or platform.scope_person() is null or p_owner = platform.scope_person() then false
        when p_reverses is null then platform.scope_role() = 'COMMUNITY_DESK' and p_division = platform.scope_subtree()
        else p_change > 0
            and platform.scope_role() = case
                when exists (select from ledger.hold_end e where e.city = platform.scope_city() and e.transfer = p_reverses) then 'COMMUNITY_DESK'
                else 'DISPATCHER' end
            and not exists (
                select from ledger.transfer t
                where t.city = platform.scope_city() and t.id = p_reverses and t.person = platform.scope_person())
    end, false);

-- What transfers brought to the city in points, those given back off again: a sum, for whoever counts a shop and reads no account of those who came.
create function ledger.points_taken(p_transfers uuid[]) returns bigint
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select coalesce(sum(l.amount), 0)::bigint
    from ledger.leg l
    join ledger.account a on a.city = l.city and a.id = l.account
    where l.city = platform.scope_city()
    and l.transfer = any(p_transfers)
    and a.book = 'POINTS'
    and a.kind = 'ISSUING'
    and platform.scope_role() in ('COMMUNITY_DESK', 'AUDITOR');
end;
