-- What everybody learns of the cases of a category, from the most open level to the strictest. The level of a category holds for all that lies
-- under it; of those on the way down the strictest counts (v_privacy).
create table cases.privacy (
    level text collate "C" primary key,
    -- in figures of all categories together
    counted boolean not null,
    -- one by one: category, community, where it stands
    listed boolean not null check (listed <= counted),
    -- with its words and the replies that are public, once a desk has looked at them
    words boolean not null check (words <= listed),
    -- with the first photo of the report, likewise
    photos boolean not null check (photos <= words)
);
insert into cases.privacy (level, counted, listed, words, photos)
values
    ('OPEN', true, true, true, true),
    ('PLACE', true, true, false, false),
    ('COUNTED', true, false, false, false),
    ('CLOSED', false, false, false, false);
grant select on cases.privacy to gezhi_app;
alter table cases.privacy enable row level security;
create policy privacy_read on cases.privacy for select using (true);

drop view if exists cases.v_public_reply;
drop view if exists cases.v_public;
alter table cases.category
    add column privacy text collate "C" not null default 'OPEN' references cases.privacy;
update cases.category
set privacy = 'CLOSED'
where private;
alter table cases.category
    drop column private;

-- What a standing category was called, and how open it was, until somebody corrected it.
create table cases.category_was (
    city text collate "C" not null,
    id uuid not null,
    category text collate "C" not null,
    name text not null,
    name_en text not null,
    privacy text collate "C" not null references cases.privacy,
    until timestamptz not null,
    by uuid,
    primary key (city, id),
    foreign key (city, category) references cases.category
);
create index category_was_of on cases.category_was (city, category, until);
grant select, insert on cases.category_was to gezhi_app;
grant update (name, name_en, privacy) on cases.category to gezhi_app;
alter table cases.category_was enable row level security;
create policy category_was_read on cases.category_was for select
    using (city = (select platform.scope_city()));
create policy category_was_add on cases.category_was for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR')
        and by is not distinct from (select platform.scope_person()));
