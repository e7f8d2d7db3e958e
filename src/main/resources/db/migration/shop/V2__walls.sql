create function shop.me() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() not in ('PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR') then platform.scope_person() end;
-- The community whose shop the reader keeps.
create function shop.kept_community() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree() end;
create function shop.reads_all() returns boolean
    language sql stable parallel safe
    return platform.scope_role() in ('AUDITOR', 'SYSTEM');

alter table shop.rule enable row level security;
create policy rule_read on shop.rule for select using (city = (select platform.scope_city()));
create policy rule_add on shop.rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy rule_end on shop.rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- What there is concerns everybody who may have points; nobody outside.
alter table shop.goods enable row level security;
create policy goods_read on shop.goods for select
    using (city = (select platform.scope_city()) and ((select shop.me()) is not null or (select shop.reads_all())));
create policy goods_add on shop.goods for insert
    with check (city = (select platform.scope_city()) and division = (select shop.kept_community()) and stock = 0 and reserved = 0);
create policy goods_change on shop.goods for update
    using (city = (select platform.scope_city()) and division = (select shop.kept_community()));

alter table shop.offer enable row level security;
create policy offer_read on shop.offer for select
    using (
        city = (select platform.scope_city())
        and ((select shop.reads_all())
            or exists (
                select from shop.goods g
                where g.city = offer.city and g.id = offer.goods and g.division = (select shop.kept_community()))));

-- Who takes what is known to that person alone.
alter table shop.taker enable row level security;
create policy taker_read on shop.taker for select
    using (city = (select platform.scope_city()) and person = (select shop.me()));
create policy taker_add on shop.taker for insert
    with check (city = (select platform.scope_city()) and person = (select shop.me()));

alter table shop.reservation enable row level security;
create policy reservation_read on shop.reservation for select
    using (
        city = (select platform.scope_city())
        and (division = (select shop.kept_community())
            or (select shop.reads_all())
            or exists (select from shop.taker t where t.city = reservation.city and t.reservation = reservation.id)));
create policy reservation_add on shop.reservation for insert
    with check (
        city = (select platform.scope_city())
        and step = 'RESERVED'
        and exists (select from shop.taker t where t.city = reservation.city and t.reservation = reservation.id and t.goods = reservation.goods)
        and exists (
            select from shop.goods g
            where g.city = reservation.city and g.id = reservation.goods and g.division = reservation.division and g.price = reservation.price));
create policy reservation_move on shop.reservation for update
    using (
        city = (select platform.scope_city())
        and (division = (select shop.kept_community())
            or (select platform.scope_role()) = 'SYSTEM'
            or exists (select from shop.taker t where t.city = reservation.city and t.reservation = reservation.id)));

alter table shop.journal enable row level security;
create policy journal_read on shop.journal for select
    using (
        city = (select platform.scope_city())
        and exists (select from shop.reservation r where r.city = journal.city and r.id = journal.reservation));
create policy journal_add on shop.journal for insert
    with check (
        city = (select platform.scope_city())
        and role = (select platform.scope_role())
        and (by is null or by = (select platform.scope_person()))
        and exists (select from shop.reservation r where r.city = journal.city and r.id = journal.reservation and r.version = journal.version));

alter table shop.movement enable row level security;
create policy movement_read on shop.movement for select
    using (city = (select platform.scope_city()) and (division = (select shop.kept_community()) or (select shop.reads_all())));
create policy movement_add on shop.movement for insert
    with check (
        city = (select platform.scope_city())
        and division = (select shop.kept_community())
        and by = (select platform.scope_person())
        and exists (select from shop.goods g where g.city = movement.city and g.id = movement.goods and g.division = movement.division)
        and (reservation is null or exists (
            select from shop.reservation r
            where r.city = movement.city and r.id = movement.reservation and r.goods = movement.goods and r.step = movement.kind
            and r.price = abs(movement.points))));

-- Which way a reservation goes, and by whose hand: not twice, not by who took part on the other side.
create function shop.refuse_leap() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    v_mine boolean := exists (select from shop.taker t where t.city = new.city and t.reservation = new.id);
    v_desk boolean := new.division = shop.kept_community() and not v_mine;
begin
    if new.version <> old.version + 1 or not coalesce(case old.step || ' ' || new.step
        when 'RESERVED CANCELLED' then v_mine
        when 'RESERVED LAPSED' then platform.scope_role() = 'SYSTEM'
        when 'RESERVED HANDED_OVER' then v_desk and new.handed_by = platform.scope_person()
        when 'HANDED_OVER RETURNED' then v_desk and new.handed_by = old.handed_by and old.handed_by <> platform.scope_person()
    end, false) then
        raise exception 'A reservation does not go from % to % by %', old.step, new.step, platform.scope_role() using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger reservation_leaps before update on shop.reservation for each row execute function shop.refuse_leap();

-- One more piece is promised, or one less: exactly as often as a reservation is made or ends.
create function shop.keep_aside() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        update shop.goods set reserved = reserved + 1
        where city = new.city and id = new.goods and stock > reserved;
        if not found then
            raise exception 'Nothing is left to reserve' using errcode = 'check_violation';
        end if;
    elsif old.step = 'RESERVED' and new.step <> 'RESERVED' then
        update shop.goods set reserved = reserved - 1 where city = new.city and id = new.goods;
    end if;
    return null;
end
$$;
create trigger reservation_aside after insert or update of step on shop.reservation for each row execute function shop.keep_aside();

-- One lock for each shop: shared by all who move something, alone for who closes a month.
create function shop.gate(of_city text, of_division text) returns bigint
    language sql immutable parallel safe
    return hashtextextended('shop ' || of_city || ' ' || of_division, 0);

create function shop.move_stock() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update shop.goods set stock = stock + new.quantity where city = new.city and id = new.goods;
    return null;
end
$$;
create trigger movement_counts after insert on shop.movement for each row execute function shop.move_stock();

create function shop.note_offer() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into shop.offer (city, goods, version, reach, name, words, price, monthly, open_from, open_to, by, at)
    values (new.city, new.id, new.version, new.reach, new.name, new.words, new.price, new.monthly, new.open_from, new.open_to, platform.scope_person(),
        new.changed_at);
    return null;
end
$$;
create trigger goods_offered after insert or update of version on shop.goods for each row execute function shop.note_offer();

-- What was written stays: also for who owns the tables.
create function shop.refuse_change() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception '% of shop.%: what happened is not changed', tg_op, tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger movement_stays before update or delete or truncate on shop.movement for each statement execute function shop.refuse_change();
create trigger journal_stays before update or delete or truncate on shop.journal for each statement execute function shop.refuse_change();
create trigger offer_stays before update or delete or truncate on shop.offer for each statement execute function shop.refuse_change();

-- Holds the goods until the transaction ends; how many of them are left to reserve, null when there are none of that id.
create function shop.lock_goods(p_goods uuid) returns int
    language sql security definer set search_path = pg_catalog
    return (
        select left_over.n
        from (
            select g.stock - g.reserved as n
            from shop.goods g
            where g.city = platform.scope_city() and g.id = p_goods and platform.scope_role() <> 'PUBLIC'
            for no key update) as left_over);

-- The reservation of the reader's own shop that a code stands for, while the code is good for something. Hashes are compared: how long it takes says nothing
-- about how much of the code was right.
create function shop.find_by_code(p_code text) returns uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select r.id
    from shop.taker t
    join shop.reservation r on r.city = t.city and r.id = t.reservation
    where t.city = platform.scope_city()
    and sha256(convert_to(t.code, 'UTF8')) = sha256(convert_to(p_code, 'UTF8'))
    and r.division = shop.kept_community()
    and r.step in ('RESERVED', 'HANDED_OVER');
end;
