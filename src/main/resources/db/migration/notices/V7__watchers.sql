-- Whoever follows a case from its public page without having reported it: an address, confirmed by a link in the first message. Only the program
-- sees it; the token stands in every message, and whoever has the message may confirm and stop.
create table notices.watcher (
    city text collate "C" not null,
    id uuid not null,
    case_id uuid not null,
    number text not null,
    address text not null check (length(address) between 3 and 200),
    language text not null check (language in ('zh', 'en')),
    token text collate "C" not null,
    agreed_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (city, id),
    unique (city, case_id, address),
    unique (city, token)
);
create index watcher_unconfirmed on notices.watcher (city, agreed_at) where confirmed_at is null;
-- After how many days such an address is deleted, dated: one never confirmed, and one of a case that is closed for good.
create table notices.keeping (
    city text collate "C" not null,
    name text not null check (name in ('UNCONFIRMED', 'CLOSED')),
    days int not null check (days between 1 and 365),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, name, valid_from)
);
grant select, insert, delete on notices.watcher to gezhi_app;
grant update (confirmed_at) on notices.watcher to gezhi_app;
grant select, insert on notices.keeping to gezhi_app;
grant update (days, valid_to) on notices.keeping to gezhi_app;
alter table notices.watcher enable row level security;
create policy watcher_program on notices.watcher
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM')
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
alter table notices.keeping enable row level security;
create policy keeping_read on notices.keeping for select using (city = (select platform.scope_city()));
create policy keeping_add on notices.keeping for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy keeping_end on notices.keeping for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

alter table notices.route
    drop constraint route_audience_check,
    add constraint route_audience_check check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'DESK_ABOVE', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER',
        'SUMMONER', 'JUDGE', 'CALLED', 'WATCHER'));
alter table notices.words
    drop constraint words_voice_check,
    add constraint words_voice_check check (voice in ('REPORTER', 'STAFF', 'WATCHER'));

-- Cities founded before get what new ones get from the common profile.
insert into notices.keeping (city, name, days, valid_from)
select c.city, k.name, k.days, current_date
from (select distinct city from notices.quiet) c
cross join (values ('UNCONFIRMED', 2), ('CLOSED', 30)) as k (name, days);
insert into notices.route (city, id, audience, event, channel, urgent, valid_from)
select c.city, gen_random_uuid(), 'WATCHER', e.event, 'EMAIL', false, current_date
from (select distinct city from notices.quiet) c
cross join (values ('COLLECT'), ('DISPATCH'), ('ACCEPT'), ('FEED_BACK'), ('CONFIRM'), ('REOPEN')) as e (event);
insert into notices.words (city, id, event, voice, language, title, text, valid_from)
select c.city, gen_random_uuid(), 'ANY', 'WATCHER', w.language, w.title, w.text, current_date
from (select distinct city from notices.quiet) c
cross join (values ('zh', '您关注的事件有进展：{number}', '{category}：{step}。{link}'),
    ('en', 'News of the case you follow: {number}', '{category}: {step}. {link}')) as w (language, title, text);
