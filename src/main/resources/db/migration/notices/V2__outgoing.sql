-- Where a person at work or a resident with an account wants to be told besides; only they give it, and only they see it.
create table notices.address (
    city text collate "C" not null,
    person uuid not null,
    channel text not null check (channel in ('EMAIL', 'TEXT')),
    address text not null check (length(address) between 3 and 200),
    language text not null check (language in ('zh', 'en')),
    agreed_at timestamptz not null,
    primary key (city, person, channel)
);

-- Where the holder of a secret link wants to be told of that one case. The token is kept because they agreed that the messages carry the link.
create table notices.follower (
    city text collate "C" not null,
    case_id uuid not null,
    channel text not null check (channel in ('EMAIL', 'TEXT')),
    address text not null check (length(address) between 3 and 200),
    language text not null check (language in ('zh', 'en')),
    token text not null,
    agreed_at timestamptz not null,
    primary key (city, case_id, channel)
);
create index follower_age on notices.follower (city, agreed_at);

-- What is to be sent, with what became of it. The recipient is a name for somebody ('person/…', 'follower/…', 'webhook/…'), never an address:
-- that is looked up when it is sent, so that whoever has taken back their consent gets nothing that still waited.
create table notices.outgoing (
    city text collate "C" not null,
    id uuid not null,
    case_id uuid not null,
    seq int not null,
    event text not null,
    channel text not null check (channel in ('EMAIL', 'TEXT', 'WEBHOOK')),
    recipient text collate "C" not null,
    subject text not null,
    body text not null,
    urgent boolean not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP')),
    attempts int not null default 0,
    next_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    reason text not null default '',
    primary key (city, id),
    unique (city, case_id, seq, channel, recipient)
);
create index outgoing_due on notices.outgoing (city, channel, next_at) where state = 'WAITING';
create index outgoing_failed on notices.outgoing (city, id) where state = 'FAILED';
create index outgoing_age on notices.outgoing (city, created_at);

grant select, insert, update, delete on notices.address, notices.follower to gezhi_app;
grant select, insert, delete on notices.outgoing to gezhi_app;
grant update (state, attempts, next_at, sent_at, reason) on notices.outgoing to gezhi_app;

alter table notices.address enable row level security;
create policy address_own on notices.address
    using (city = (select platform.scope_city()) and person = (select platform.scope_person()))
    with check (city = (select platform.scope_city()) and person = (select platform.scope_person()));
create policy address_read on notices.address for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- Only whoever holds the link of the case; those who work on the case do not see it.
alter table notices.follower enable row level security;
create policy follower_own on notices.follower
    using (city = (select platform.scope_city())
        and (select platform.scope_role()) = 'PUBLIC'
        and exists (select from cases.v_case c where c.city = follower.city and c.id = follower.case_id))
    with check (city = (select platform.scope_city())
        and (select platform.scope_role()) = 'PUBLIC'
        and exists (select from cases.v_case c where c.city = follower.city and c.id = follower.case_id));
create policy follower_read on notices.follower for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy follower_forget on notices.follower for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- The program sends; the administrator sees what failed and decides about it, the auditor looks on.
alter table notices.outgoing enable row level security;
create policy outgoing_read on notices.outgoing for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR'));
create policy outgoing_add on notices.outgoing for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy outgoing_mark on notices.outgoing for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy outgoing_forget on notices.outgoing for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
