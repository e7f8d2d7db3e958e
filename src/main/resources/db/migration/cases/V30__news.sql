-- Entries of the journal of which those who may be told a moment later have not been told yet. Written by the statement that writes the entry,
-- so a deed takes no statement more; taken away when they have been passed on.
create table cases.news (
    city text collate "C" not null,
    case_id uuid not null,
    seq int not null,
    at timestamptz not null,
    tries smallint not null default 0,
    primary key (city, case_id, seq)
);
create index news_in_turn on cases.news (city, tries, at);
grant select, insert, update, delete on cases.news to gezhi_app;
alter table cases.news enable row level security;
-- Whoever writes an entry hands it on; the program passes it on.
create policy news_add on cases.news for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR'));
create policy news_read on cases.news for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy news_set_back on cases.news for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create policy news_take on cases.news for delete
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
