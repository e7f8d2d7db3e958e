-- Programs of others that want to be told of cases. The secret stands apart, for only the program reads it again.
create table notices.webhook (
    city text collate "C" not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    url text not null check (length(url) between 8 and 500),
    -- empty for all
    events text[] not null,
    active boolean not null default true,
    created_by uuid,
    created_at timestamptz not null,
    primary key (city, id),
    unique (city, name)
);
-- The latest one signs; those before it sign nothing any more.
create table notices.webhook_secret (
    city text collate "C" not null,
    webhook uuid not null,
    id uuid not null,
    secret text not null,
    primary key (city, webhook, id),
    foreign key (city, webhook) references notices.webhook
);
grant select, insert on notices.webhook to gezhi_app;
grant update (active) on notices.webhook to gezhi_app;
grant select, insert on notices.webhook_secret to gezhi_app;

alter table notices.webhook enable row level security;
create policy webhook_read on notices.webhook for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR'));
create policy webhook_add on notices.webhook for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'ADMINISTRATOR');
create policy webhook_switch on notices.webhook for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'ADMINISTRATOR');
-- Who registers it knows the secret for one page; afterwards it can be replaced, not read.
alter table notices.webhook_secret enable row level security;
create policy webhook_secret_read on notices.webhook_secret for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy webhook_secret_add on notices.webhook_secret for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'ADMINISTRATOR');
