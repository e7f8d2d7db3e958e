-- Whoever follows a case of others from its public page with their account, and is told under the bell. One's own affair: no desk and no
-- administrator reads it. The program reads it to tell, and forgets it when the case is closed for good.
create table notices.followed (
    city text collate "C" not null,
    person uuid not null,
    case_id uuid not null,
    number text not null,
    at timestamptz not null,
    primary key (city, person, case_id)
);
create index followed_case on notices.followed (city, case_id);
grant select, insert, delete on notices.followed to gezhi_app;
alter table notices.followed enable row level security;
create policy followed_read on notices.followed for select
    using (city = (select platform.scope_city())
        and (person = (select platform.scope_person()) or (select platform.scope_role()) = 'SYSTEM'));
create policy followed_add on notices.followed for insert
    with check (city = (select platform.scope_city()) and person = (select platform.scope_person()));
create policy followed_end on notices.followed for delete
    using (city = (select platform.scope_city())
        and (person = (select platform.scope_person()) or (select platform.scope_role()) = 'SYSTEM'));

-- Cities founded before are told under the bell of what they are told of by e-mail.
insert into notices.route (city, id, audience, event, channel, urgent, valid_from)
select r.city, gen_random_uuid(), 'WATCHER', r.event, 'IN_APP', false, current_date
from notices.route r
where r.audience = 'WATCHER'
and r.channel = 'EMAIL'
and r.valid_to is null;
