create schema ledger;
grant usage on schema ledger to gezhi_app;

-- What is counted in which book. Amounts are whole numbers of that unit; v_hours and v_points name it in the column.
create table ledger.book (
    code text collate "C" primary key,
    unit text not null
);
insert into ledger.book (code, unit) values ('HOURS', 'MINUTE'), ('POINTS', 'POINT'), ('FUNDS', 'FEN');

-- owner: the person, household, team, unit or pool it belongs to; none for the city's own two. floor: below it nothing may be taken; none for no floor.
create table ledger.account (
    city text collate "C" not null,
    id uuid not null,
    book text collate "C" not null references ledger.book,
    kind text not null check (kind in ('PERSON', 'HOUSEHOLD', 'TEAM', 'UNIT', 'POOL', 'ISSUING', 'CLEARING')),
    owner uuid,
    division text collate "C" not null check (starts_with(division, city)),
    name text not null check (length(name) <= 60),
    floor bigint,
    opened_at timestamptz not null,
    primary key (city, id),
    unique nulls not distinct (city, book, kind, owner),
    check ((owner is null) = (kind in ('ISSUING', 'CLEARING')))
);
create index account_by_division on ledger.account (city, book, division, id);

-- What the legs and holds of an account come to. Only their triggers write here. An account without a floor has sixteen rows, so that many may book
-- on it at once; one with a floor has one, and the check holds whoever writes.
create table ledger.balance (
    city text collate "C" not null,
    account uuid not null,
    stripe int not null,
    floor bigint,
    amount bigint not null default 0,
    held bigint not null default 0 check (held >= 0),
    entries bigint not null default 0,
    primary key (city, account, stripe),
    foreign key (city, account) references ledger.account,
    check (amount - held >= floor)
) with (fillfactor = 40);

-- One deed of booking. source: what it comes from, the same however often it is sent; what: its kind, for people.
create table ledger.transfer (
    city text collate "C" not null,
    id uuid not null,
    book text collate "C" not null,
    source text collate "C" not null check (length(source) between 1 and 200),
    what text collate "C" not null check (length(what) between 1 and 40),
    words text not null check (length(words) <= 200),
    at timestamptz not null,
    reverses uuid,
    person uuid,
    role text not null,
    primary key (city, id),
    unique (city, book, source),
    foreign key (city, reverses) references ledger.transfer
);
create unique index transfer_reversed on ledger.transfer (city, reverses) where reverses is not null;
create index transfer_at on ledger.transfer using brin (at);

-- Added, never changed; the legs of a transfer come in one statement and sum to nothing. No foreign keys: they would lock the row of a busy account
-- for each leg. The trigger looks instead, and neither accounts nor transfers ever go.
create table ledger.leg (
    city text collate "C" not null,
    account uuid not null,
    at timestamptz not null,
    transfer uuid not null,
    amount bigint not null check (amount <> 0),
    primary key (city, account, at, transfer) include (amount)
);
create index leg_by_transfer on ledger.leg (city, transfer);

-- Set aside on an account until it is settled by a transfer, released or lapsed.
create table ledger.hold (
    city text collate "C" not null,
    id uuid not null,
    book text collate "C" not null,
    account uuid not null,
    amount bigint not null check (amount > 0),
    source text collate "C" not null check (length(source) between 1 and 200),
    words text not null check (length(words) <= 200),
    at timestamptz not null,
    lapses_at timestamptz not null check (lapses_at > at),
    person uuid,
    primary key (city, id),
    unique (city, book, source),
    foreign key (city, account) references ledger.account
);
create index hold_by_account on ledger.hold (city, account, id);
create index hold_lapsing on ledger.hold (city, lapses_at, id);

create table ledger.hold_end (
    city text collate "C" not null,
    hold uuid not null,
    how text not null check (how in ('SETTLED', 'RELEASED', 'LAPSED')),
    transfer uuid,
    at timestamptz not null,
    primary key (city, hold),
    foreign key (city, hold) references ledger.hold,
    check ((how = 'SETTLED') = (transfer is not null))
);

-- Before until nothing is booked any more.
create table ledger.closing (
    city text collate "C" not null,
    book text collate "C" not null references ledger.book,
    until timestamptz not null,
    closed_at timestamptz not null,
    person uuid,
    primary key (city, book, until)
);

-- Balances at a closing, of the accounts that moved since the one before: a balance of the past is one of these and the legs since.
create table ledger.closed_balance (
    city text collate "C" not null,
    account uuid not null,
    until timestamptz not null,
    amount bigint not null,
    entries bigint not null,
    primary key (city, account, until)
);

-- What was recounted at a closing. hash covers the line and the hash before it; signature is made with the installation's key.
create table ledger.report (
    city text collate "C" not null,
    book text collate "C" not null,
    until timestamptz not null,
    made_at timestamptz not null,
    accounts bigint not null,
    transfers bigint not null,
    legs bigint not null,
    total bigint not null,
    unbalanced bigint not null,
    wrong bigint not null,
    digest text not null,
    previous text not null,
    hash text not null,
    signature text not null,
    primary key (city, book, until),
    foreign key (city, book, until) references ledger.closing
);

grant select on ledger.book, ledger.account, ledger.balance, ledger.transfer, ledger.leg, ledger.hold, ledger.hold_end to gezhi_app;
grant select, insert on ledger.closing, ledger.closed_balance, ledger.report to gezhi_app;

-- Whose people a desk sees; the auditor and the program see all of the city.
create function ledger.seen_territory() returns text
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree()
        when platform.scope_role() in ('AUDITOR', 'SYSTEM') then platform.scope_city()
    end;

create function ledger.reads_all() returns boolean
    language sql stable parallel safe
    return platform.scope_role() in ('AUDITOR', 'SYSTEM');

alter table ledger.book enable row level security;
create policy book_read on ledger.book for select using (true);

-- One's own, those of one's community, and the pools, which are for everybody to give to.
alter table ledger.account enable row level security;
create policy account_read on ledger.account for select
    using (
        city = (select platform.scope_city())
        and ((kind = 'PERSON' and owner = (select platform.scope_person()))
            or starts_with(division, (select ledger.seen_territory()))
            or (kind = 'POOL' and (select platform.scope_role()) <> 'PUBLIC')));

alter table ledger.balance enable row level security;
create policy balance_read on ledger.balance for select
    using (
        city = (select platform.scope_city())
        and ((select ledger.reads_all())
            or exists (select from ledger.account a where a.city = balance.city and a.id = balance.account)));

alter table ledger.leg enable row level security;
create policy leg_read on ledger.leg for select
    using (
        city = (select platform.scope_city())
        and ((select ledger.reads_all())
            or exists (select from ledger.account a where a.city = leg.city and a.id = leg.account)));

alter table ledger.transfer enable row level security;
create policy transfer_read on ledger.transfer for select
    using (
        city = (select platform.scope_city())
        and ((select ledger.reads_all())
            or exists (select from ledger.leg l where l.city = transfer.city and l.transfer = transfer.id)));

alter table ledger.hold enable row level security;
create policy hold_read on ledger.hold for select
    using (
        city = (select platform.scope_city())
        and exists (select from ledger.account a where a.city = hold.city and a.id = hold.account));

alter table ledger.hold_end enable row level security;
create policy hold_end_read on ledger.hold_end for select
    using (
        city = (select platform.scope_city())
        and exists (select from ledger.hold h where h.city = hold_end.city and h.id = hold_end.hold));

-- That a period is closed concerns everybody who books; what was counted is for the auditor.
alter table ledger.closing enable row level security;
create policy closing_read on ledger.closing for select using (city = (select platform.scope_city()));
create policy closing_add on ledger.closing for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

alter table ledger.closed_balance enable row level security;
create policy closed_balance_read on ledger.closed_balance for select
    using (
        city = (select platform.scope_city())
        and ((select ledger.reads_all())
            or exists (select from ledger.account a where a.city = closed_balance.city and a.id = closed_balance.account)));
create policy closed_balance_add on ledger.closed_balance for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

alter table ledger.report enable row level security;
create policy report_read on ledger.report for select
    using (city = (select platform.scope_city()) and (select ledger.reads_all()));
create policy report_add on ledger.report for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
