create schema certificates;
grant usage on schema certificates to gezhi_app;

-- The last serial number of a year; none is given twice.
create table certificates.counter (
    city text collate "C" not null,
    year int not null check (year between 2000 and 9999),
    last int not null check (last between 1 and 999999),
    primary key (city, year)
);

-- What a certificate says, as it was issued. code: printed on it; token_hash: of the code, by which a visitor reads it. issued_by: null where the
-- volunteer took it out without a desk.
create table certificates.certificate (
    city text collate "C" not null,
    id uuid not null,
    number text collate "C" not null check (number ~ '^[0-9]{4,6}-[0-9]{4}-[0-9]{6}-[0-9]$'),
    code text not null check (code ~ '^[A-Za-z0-9_-]{22}$'),
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    volunteer uuid not null,
    person uuid not null,
    name text not null check (length(name) between 1 and 50),
    volunteer_number text not null,
    division text collate "C" not null check (starts_with(division, city)),
    issuer text not null check (length(issuer) between 1 and 200),
    handler text not null check (length(handler) <= 50),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    services int not null check (services between 1 and 1000),
    minutes int not null check (minutes >= 1),
    issued_by uuid,
    issued_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    reason text not null default '' check (length(reason) <= 200),
    primary key (city, id),
    unique (city, number),
    unique (city, token_hash),
    check ((revoked_at is null) = (reason = '')),
    check ((revoked_at is null) = (revoked_by is null))
);
create index certificate_by_person on certificates.certificate (city, person, issued_at, id);
create index certificate_by_division on certificates.certificate (city, division, issued_at, id);

create table certificates.line (
    city text collate "C" not null,
    certificate uuid not null,
    seq int not null check (seq >= 1),
    record uuid not null,
    day date not null,
    activity text not null,
    minutes int not null check (minutes between 1 and 1440),
    primary key (city, certificate, seq),
    unique (city, certificate, record),
    foreign key (city, certificate) references certificates.certificate
);

grant select, insert on certificates.certificate, certificates.line to gezhi_app;
grant update (revoked_by, revoked_at, reason) on certificates.certificate to gezhi_app;

-- Whose certificates a desk issues; the auditor and the program read all of the city.
create function certificates.kept_territory() returns text
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree()
        when platform.scope_role() = 'SYSTEM' then platform.scope_city()
    end;
create function certificates.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'AUDITOR' then platform.scope_city() else certificates.kept_territory() end;
create function certificates.me() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() not in ('PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR') then platform.scope_person() end;

-- Its holder by their account, its desk, the auditor; and whoever has number and code from the paper.
alter table certificates.certificate enable row level security;
create policy certificate_read on certificates.certificate for select
    using (
        city = (select platform.scope_city())
        and (person = (select certificates.me())
            or starts_with(division, (select certificates.seen_territory()))
            or token_hash = (select platform.scope_token())));
create policy certificate_issue on certificates.certificate for insert
    with check (
        city = (select platform.scope_city()) and revoked_at is null
        and ((person = (select certificates.me()) and issued_by is null)
            or (starts_with(division, (select certificates.kept_territory())) and issued_by = (select platform.scope_person()))));
create policy certificate_revoke on certificates.certificate for update
    using (city = (select platform.scope_city()) and starts_with(division, (select certificates.kept_territory())) and revoked_at is null)
    with check (city = (select platform.scope_city()));

-- What was done where: not for who only checks a paper.
alter table certificates.line enable row level security;
create policy line_read on certificates.line for select
    using (
        city = (select platform.scope_city()) and (select platform.scope_role()) <> 'PUBLIC'
        and exists (select from certificates.certificate c where c.city = line.city and c.id = line.certificate));
create policy line_issue on certificates.line for insert
    with check (
        city = (select platform.scope_city()) and (select platform.scope_role()) not in ('PUBLIC', 'AUDITOR')
        and exists (select from certificates.certificate c where c.city = line.city and c.id = line.certificate));

-- Nobody reads or sets the counter but by taking the next number.
alter table certificates.counter enable row level security;
create policy counter_of_nobody on certificates.counter using (false);
create function certificates.next_serial(p_year int) returns int
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_last int;
begin
    if platform.scope_role() in ('PUBLIC', 'AUDITOR', 'ADMINISTRATOR') then
        raise exception 'Whoever issues nothing takes no number' using errcode = 'insufficient_privilege';
    end if;
    insert into certificates.counter as c (city, year, last)
    values (platform.scope_city(), p_year, 1)
    on conflict (city, year) do update set last = c.last + 1
    returning last into v_last;
    return v_last;
end
$$;

-- How many services of a certificate were taken back since it was issued: for whoever may read the certificate, who sees not all the records.
create function certificates.taken_back(p_certificate uuid) returns int
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return (
        select count(*)
        from certificates.certificate c
        join certificates.line l on l.city = c.city and l.certificate = c.id
        join volunteering.v_records r on r.city = l.city and r.id = l.record
        where c.city = platform.scope_city()
        and c.id = p_certificate
        and r.state <> 'CONFIRMED'
        and (c.person = certificates.me()
            or starts_with(c.division, certificates.seen_territory())
            or c.token_hash = platform.scope_token()));
end
$$;
