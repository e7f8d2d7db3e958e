create schema orders;
grant usage on schema orders to gezhi_app;

-- What can be ordered, with the skill that it usually takes; and the numbers of the rules. Dated data.
create table orders.kind (
    city text collate "C" not null,
    code text collate "C" not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    zh text not null,
    en text not null,
    skill text collate "C" not null default '',
    ordinal int not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, code, valid_from)
);
create table orders.number (
    city text collate "C" not null,
    name text collate "C" not null check (name in ('LEAD_HOURS', 'NO_SHOW_MINUTES', 'AHEAD_DAYS', 'LOAD_DAYS', 'RATE_DAYS')),
    amount int not null check (amount > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, name, valid_from)
);

-- division: the community and no deeper; who it is for and where exactly stands in orders.served. asked, live and given count its parts, of which
-- most readers see but their own; the last check is why claims at the same moment never take more places than there are.
create table orders.service_order (
    city text collate "C" not null,
    id uuid not null,
    kind text collate "C" not null,
    kind_from date not null,
    skill text collate "C" not null,
    helpers int not null check (helpers between 1 and 20),
    division text collate "C" not null check (starts_with(division, city)),
    window_from timestamptz not null,
    window_to timestamptz not null,
    step text not null,
    version int not null,
    entries int not null,
    opened boolean not null default false,
    brief text not null default '' check (length(brief) <= 2000),
    asked int not null default 0 check (asked >= 0),
    live int not null default 0 check (live >= 0),
    given int not null default 0 check (given >= 0),
    to_confirm int not null default 0 check (to_confirm between 0 and live),
    placed_by uuid not null,
    served_person uuid,
    placed_at timestamptz not null,
    warn_at timestamptz not null,
    due_at timestamptz not null,
    signal smallint not null default 0,
    ended_at timestamptz,
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id),
    foreign key (city, kind, kind_from) references orders.kind,
    check (window_from < window_to),
    constraint order_not_overbooked check (live + given <= helpers)
);
create index order_time on orders.service_order (city, placed_at, id);
create index order_place on orders.service_order (city, division, placed_at, id);
create index order_placed_by on orders.service_order (city, placed_by, placed_at);
create index order_served on orders.service_order (city, served_person, placed_at) where served_person is not null;
create index order_open on orders.service_order (city, division, window_from, id) where step = 'OPEN';
create index order_due on orders.service_order (city, warn_at) where ended_at is null and live + given = 0;

-- For whom and where exactly: for the orderer, the desk, and who has accepted, as long as they are at it.
create table orders.served (
    city text collate "C" not null,
    service_order uuid not null,
    name text not null check (length(name) between 1 and 50),
    phone text not null check (phone ~ '^[0-9+ -]{0,20}$'),
    division text collate "C" not null check (starts_with(division, city)),
    lon double precision,
    lat double precision,
    address text not null check (length(address) <= 200),
    words text not null check (length(words) <= 2000),
    primary key (city, service_order),
    foreign key (city, service_order) references orders.service_order,
    check ((lon is null) = (lat is null))
);

-- One helper's part. volunteer, person and name are empty while a unit or team is asked and nobody of it has answered; division, placed_by and
-- served_person are those of the order, so that who may see a part is told by the part.
create table orders.part (
    city text collate "C" not null,
    id uuid not null,
    service_order uuid not null,
    step text not null,
    version int not null,
    division text collate "C" not null,
    placed_by uuid not null,
    served_person uuid,
    body uuid,
    body_name text not null default '',
    volunteer uuid,
    person uuid,
    name text not null default '',
    account boolean not null,
    asked_by uuid,
    asked_at timestamptz not null,
    accepted_at timestamptz,
    minutes int check (minutes between 1 and 1440),
    record uuid,
    done_by uuid,
    settled_at timestamptz,
    stars smallint check (stars between 1 and 5),
    primary key (city, id),
    unique (city, record),
    foreign key (city, service_order) references orders.service_order,
    check (body is not null or person is not null),
    check (person is distinct from served_person or person is null)
);
create index part_of_order on orders.part (city, service_order, id);
create index part_of_person on orders.part (city, person, asked_at) where person is not null;
create index part_of_body on orders.part (city, body) where body is not null and person is null;
-- Nobody has two parts of an order at once.
create unique index part_once on orders.part (city, service_order, person) where step in ('OFFERED', 'ACCEPTED', 'DONE', 'CONFIRMED', 'RATED');

-- Who answers for a unit or a team: volunteers of the register, named by a desk.
create table orders.member (
    city text collate "C" not null,
    id uuid not null,
    body uuid not null,
    seat text collate "C" not null check (starts_with(seat, city)),
    volunteer uuid not null,
    person uuid not null,
    name text not null,
    since timestamptz not null,
    ended_at timestamptz,
    primary key (city, id)
);
create unique index member_standing on orders.member (city, body, person) where ended_at is null;
create index member_person on orders.member (city, person) where ended_at is null;

create table orders.journal (
    city text collate "C" not null,
    service_order uuid not null,
    seq int not null,
    at timestamptz not null,
    action text not null,
    part uuid,
    from_step text,
    to_step text not null,
    actor uuid,
    role text not null,
    words text not null check (length(words) <= 2000),
    minutes int,
    stars smallint,
    request_id uuid not null,
    primary key (city, service_order, seq),
    unique (city, request_id),
    foreign key (city, service_order) references orders.service_order
);

grant select, insert on orders.kind, orders.number, orders.service_order, orders.served, orders.part, orders.member, orders.journal to gezhi_app;
grant update (zh, en, skill, ordinal, valid_to) on orders.kind to gezhi_app;
grant update (amount, valid_to) on orders.number to gezhi_app;
grant update (step, version, entries, opened, brief, asked, live, given, to_confirm, due_at, signal, ended_at) on orders.service_order to gezhi_app;
grant update (step, version, volunteer, person, name, account, accepted_at, minutes, record, done_by, settled_at, stars) on orders.part to gezhi_app;
grant update (ended_at) on orders.member to gezhi_app;

-- Cities founded before get what new ones get from the common profile.
insert into orders.number (city, name, amount, valid_from)
select c.city, n.name, n.amount, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values ('LEAD_HOURS', 2), ('NO_SHOW_MINUTES', 30), ('AHEAD_DAYS', 60), ('LOAD_DAYS', 30), ('RATE_DAYS', 30)) as n (name, amount);
insert into orders.kind (city, code, zh, en, skill, ordinal, valid_from)
select c.city, k.code, k.zh, k.en, k.skill, k.ordinal, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values
    ('COMPANY', '陪伴聊天', 'Company and a talk', '', 1), ('ERRANDS', '代买代办', 'Shopping and errands', '', 2),
    ('HOSPITAL', '陪同就医', 'Going along to the doctor', 'ELDERLY', 3), ('REPAIRS', '小修小补', 'Small repairs', 'REPAIR', 4),
    ('CLEANING', '打扫整理', 'Cleaning and tidying', '', 5), ('TUTORING', '辅导功课', 'Help with homework', 'TEACHING', 6),
    ('LEGAL', '法律咨询', 'Legal advice', 'LEGAL', 7), ('RIDE', '接送出行', 'A ride', 'DRIVING', 8),
    ('OTHER', '其他帮忙', 'Something else', '', 9)) as k (code, zh, en, skill, ordinal);
