-- A month of a shop, once its shelf was counted: closed by another person than who counted, and frozen then.
create table shop.month (
    city text collate "C" not null,
    division text collate "C" not null,
    month date not null check (extract(day from month) = 1),
    step text collate "C" not null check (step in ('COUNTED', 'CLOSED')),
    version int not null default 1,
    counted_by uuid not null,
    counted_at timestamptz not null,
    closed_by uuid check (closed_by <> counted_by),
    closed_at timestamptz,
    primary key (city, division, month),
    check ((step = 'CLOSED') = (closed_by is not null and closed_at is not null))
);
create index month_newest on shop.month (city, month desc, division desc);

-- The figures of one thing: what was there, came, left, came back and was found, which add up; and what the ledger booked for it, which is the same.
create table shop.month_line (
    city text collate "C" not null,
    division text collate "C" not null,
    month date not null,
    goods uuid not null,
    opening int not null,
    received int not null,
    handed_over int not null,
    returned int not null,
    counted int not null check (counted >= 0),
    difference int not null,
    reason text not null check (length(reason) <= 200),
    points bigint not null,
    booked bigint not null,
    primary key (city, division, month, goods),
    foreign key (city, division, month) references shop.month,
    foreign key (city, goods) references shop.goods,
    check (opening + received - handed_over + returned + difference = counted),
    check ((difference = 0) = (reason = '')),
    check (points = booked)
);

create table shop.month_journal (
    city text collate "C" not null,
    division text collate "C" not null,
    month date not null,
    version int not null,
    deed text collate "C" not null check (deed in ('COUNT', 'CLOSE')),
    by uuid not null,
    at timestamptz not null,
    primary key (city, division, month, version),
    foreign key (city, division, month) references shop.month
);

grant select, insert on shop.month, shop.month_line, shop.month_journal to gezhi_app;
grant update (step, version, counted_by, counted_at, closed_by, closed_at) on shop.month to gezhi_app;
grant delete on shop.month_line to gezhi_app;

alter table shop.month enable row level security;
create policy month_read on shop.month for select
    using (city = (select platform.scope_city()) and (division = (select shop.kept_community()) or (select shop.reads_all())));
create policy month_count on shop.month for insert
    with check (
        city = (select platform.scope_city())
        and division = (select shop.kept_community())
        and step = 'COUNTED'
        and counted_by = (select platform.scope_person()));
create policy month_move on shop.month for update
    using (city = (select platform.scope_city()) and division = (select shop.kept_community()));

alter table shop.month_line enable row level security;
create policy line_read on shop.month_line for select
    using (city = (select platform.scope_city()) and (division = (select shop.kept_community()) or (select shop.reads_all())));
create policy line_add on shop.month_line for insert
    with check (
        city = (select platform.scope_city())
        and division = (select shop.kept_community())
        and exists (
            select from shop.month m
            where m.city = month_line.city and m.division = month_line.division and m.month = month_line.month
            and m.step = 'COUNTED' and m.counted_by = (select platform.scope_person())));
create policy line_anew on shop.month_line for delete
    using (city = (select platform.scope_city()) and division = (select shop.kept_community()));

alter table shop.month_journal enable row level security;
create policy month_journal_read on shop.month_journal for select
    using (city = (select platform.scope_city()) and (division = (select shop.kept_community()) or (select shop.reads_all())));
create policy month_journal_add on shop.month_journal for insert
    with check (
        city = (select platform.scope_city())
        and division = (select shop.kept_community())
        and by = (select platform.scope_person())
        and exists (
            select from shop.month m
            where m.city = month_journal.city and m.division = month_journal.division and m.month = month_journal.month
            and m.version = month_journal.version));

-- Counted anew by whoever counts, or closed by another; nothing after that, also for who owns the tables.
create function shop.refuse_month() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op <> 'UPDATE' or old.step <> 'COUNTED' or new.version <> old.version + 1 or not coalesce(case new.step
        when 'COUNTED' then new.counted_by = platform.scope_person()
        else new.closed_by = platform.scope_person() and new.counted_by = old.counted_by and new.counted_at = old.counted_at end, false) then
        raise exception '% of shop.month: a month is closed once, by another than who counted', tg_op using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger month_moves before update or delete on shop.month for each row execute function shop.refuse_month();

create function shop.refuse_line() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_op = 'UPDATE' or not exists (
        select from shop.month m
        where m.city = old.city and m.division = old.division and m.month = old.month and m.step = 'COUNTED') then
        raise exception '% of shop.month_line: a closed month stays', tg_op using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
create trigger line_stays before update or delete on shop.month_line for each row execute function shop.refuse_line();
create trigger month_journal_stays before update or delete or truncate on shop.month_journal
    for each statement execute function shop.refuse_change();
create trigger month_stays before truncate on shop.month for each statement execute function shop.refuse_change();
create trigger month_line_stays before truncate on shop.month_line for each statement execute function shop.refuse_change();

-- Nothing counts for a month that was counted, but the differences found, by who closes it.
create function shop.refuse_late() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_counted uuid;
begin
    perform pg_advisory_xact_lock_shared(shop.gate(new.city, new.division));
    if new.kind = 'DIFFERENCE' then
        select m.counted_by into v_counted from shop.month m
        where m.city = new.city and m.division = new.division and m.month = new.month and m.step = 'COUNTED';
        if v_counted is null or v_counted = platform.scope_person() then
            raise exception 'A difference is booked by who closes the month that another counted' using errcode = 'restrict_violation';
        end if;
    elsif exists (select from shop.month m where m.city = new.city and m.division = new.division and m.month >= new.month) then
        raise exception 'The month % of this shop was counted', new.month using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger movement_late before insert on shop.movement for each row execute function shop.refuse_late();
