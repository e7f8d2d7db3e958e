-- Programs of others that ask and report over the interfaces, each with keys of its own. A key is never kept, only its hash; neither is
-- ever deleted, for cases and logs name the client.
create table exchange.client (
    city text collate "C" not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    contact text not null check (length(contact) between 1 and 200),
    requests_a_minute int not null check (requests_a_minute between 1 and 6000),
    reports_an_hour int not null check (reports_an_hour between 1 and 10000),
    created_by uuid,
    created_at timestamptz not null,
    primary key (city, id),
    unique (city, name)
);

create table exchange.client_key (
    city text collate "C" not null,
    id uuid not null,
    client uuid not null,
    hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
    -- the last characters, so that people can tell keys apart
    hint text not null,
    grants text[] not null check (grants <@ array['READ', 'REPORT'] and grants <> '{}'),
    -- the first day on which it opens nothing any more
    valid_to date,
    created_by uuid,
    created_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    last_used_at timestamptz,
    primary key (city, id),
    unique (city, hash),
    foreign key (city, client) references exchange.client
);
create index key_of_client on exchange.client_key (city, client);

grant select, insert on exchange.client, exchange.client_key to gezhi_app;
grant update (contact, requests_a_minute, reports_an_hour) on exchange.client to gezhi_app;
grant update (revoked_by, revoked_at, last_used_at) on exchange.client_key to gezhi_app;

alter table exchange.client enable row level security;
create policy client_read on exchange.client for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR'));
create policy client_add on exchange.client for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy client_change on exchange.client for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table exchange.client_key enable row level security;
create policy key_read on exchange.client_key for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR'));
create policy key_add on exchange.client_key for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy key_change on exchange.client_key for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
