create schema shop;
grant usage on schema shop to gezhi_app;

-- For how many days something is kept for whoever reserved it, and within how many days after it was handed over it may be taken back. Dated.
create table shop.rule (
    city text collate "C" not null,
    key text collate "C" not null check (key in ('KEPT_DAYS', 'RETURN_DAYS')),
    number int not null check (number between 1 and 30),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, key, valid_from)
);

-- What a community has to give for points. reach: to whom, the people of the community or of its street. stock: what lies there, reserved: how much of that
-- is promised. Only the triggers below write these two.
create table shop.goods (
    city text collate "C" not null,
    id uuid not null,
    division text collate "C" not null check (starts_with(division, city)),
    reach text collate "C" not null check (starts_with(division, reach) and length(reach) > length(city)),
    name text not null check (length(name) between 1 and 60),
    words text not null check (length(words) <= 500),
    photo uuid,
    price int not null check (price between 1 and 100000),
    monthly int not null check (monthly between 1 and 100),
    open_from date not null,
    open_to date check (open_to >= open_from),
    stock int not null default 0 check (stock >= 0),
    reserved int not null default 0 check (reserved >= 0),
    added_at timestamptz not null,
    changed_at timestamptz not null,
    version int not null default 1,
    primary key (city, id)
);
create index goods_by_reach on shop.goods (city, reach, added_at desc, id desc);
create index goods_by_division on shop.goods (city, division, added_at desc, id desc);

-- What was offered to whom at what price, from when on, and by whose word.
create table shop.offer (
    city text collate "C" not null,
    goods uuid not null,
    version int not null,
    reach text collate "C" not null,
    name text not null,
    words text not null,
    price int not null,
    monthly int not null,
    open_from date not null,
    open_to date,
    by uuid,
    at timestamptz not null,
    primary key (city, goods, version),
    foreign key (city, goods) references shop.goods
);

-- Whose a reservation is, and the code that gets it: for that person only. Everything else about it is in the row of the same id.
create table shop.taker (
    city text collate "C" not null,
    reservation uuid not null,
    person uuid not null,
    goods uuid not null,
    code text collate "C" not null check (code ~ '^[0-9]{8}$'),
    at timestamptz not null,
    primary key (city, reservation),
    unique (city, code)
);
create index taker_by_person on shop.taker (city, person, at, reservation);

-- One piece, at the price of that moment. hold: what is set aside for it in the ledger.
create table shop.reservation (
    city text collate "C" not null,
    id uuid not null,
    goods uuid not null,
    division text collate "C" not null,
    step text collate "C" not null check (step in ('RESERVED', 'HANDED_OVER', 'CANCELLED', 'LAPSED', 'RETURNED')),
    version int not null default 1,
    name text not null,
    price int not null check (price >= 1),
    hold uuid not null,
    at timestamptz not null,
    until timestamptz not null check (until > at),
    handed_by uuid,
    return_until timestamptz,
    primary key (city, id),
    foreign key (city, id) references shop.taker,
    foreign key (city, goods) references shop.goods,
    check ((step in ('HANDED_OVER', 'RETURNED')) = (handed_by is not null and return_until is not null))
);
create index reservation_waiting on shop.reservation (city, division, until, id) where step = 'RESERVED';
create index reservation_lapsing on shop.reservation (city, until, id) where step = 'RESERVED';

-- What happened to it. by: none for what the person did, whose name is nobody's business.
create table shop.journal (
    city text collate "C" not null,
    reservation uuid not null,
    version int not null,
    deed text collate "C" not null,
    role text collate "C" not null,
    by uuid,
    words text not null check (length(words) <= 500),
    at timestamptz not null,
    primary key (city, reservation, version),
    foreign key (city, reservation) references shop.reservation
);

-- What came to the shelf and what left it. month: the one it counts for; points: what the city got for it.
create table shop.movement (
    city text collate "C" not null,
    id uuid not null,
    goods uuid not null,
    division text collate "C" not null,
    month date not null check (extract(day from month) = 1),
    kind text collate "C" not null check (kind in ('RECEIVED', 'HANDED_OVER', 'RETURNED', 'DIFFERENCE')),
    quantity int not null,
    points int not null default 0,
    reservation uuid,
    transfer uuid,
    words text not null check (length(words) <= 500),
    by uuid not null,
    at timestamptz not null,
    primary key (city, id),
    foreign key (city, goods) references shop.goods,
    foreign key (city, reservation) references shop.reservation,
    check (case kind
        when 'RECEIVED' then quantity between 1 and 10000
        when 'HANDED_OVER' then quantity = -1 and points >= 1
        when 'RETURNED' then quantity = 1 and points <= -1
        else quantity <> 0 and length(words) >= 1 end),
    check ((kind in ('HANDED_OVER', 'RETURNED')) = (reservation is not null and transfer is not null and points <> 0))
);
create unique index movement_of_reservation on shop.movement (city, reservation, kind) where reservation is not null;
create index movement_by_goods on shop.movement (city, goods, month, kind, at, id);
create index movement_by_division on shop.movement (city, division, month, at, id);

grant select, insert on shop.rule, shop.goods, shop.taker, shop.reservation, shop.journal, shop.movement to gezhi_app;
grant select on shop.offer to gezhi_app;
grant update (number, valid_to) on shop.rule to gezhi_app;
grant update (reach, name, words, photo, price, monthly, open_from, open_to, changed_at, version) on shop.goods to gezhi_app;
grant update (step, version, handed_by, return_until) on shop.reservation to gezhi_app;
