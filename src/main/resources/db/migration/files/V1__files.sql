create schema files;
grant usage on schema files to gezhi_app;

-- Pictures drawn anew as JPEG (ADR 0005). Who may see one is decided by the row that links to it; a photo is found by its id only.
create table files.photo (
    city text collate "C" not null,
    id uuid not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    jpeg bytea not null,
    thumbnail bytea not null,
    added_at timestamptz not null,
    primary key (city, id)
);
-- already compressed: keep it out of line and as it is
alter table files.photo alter column jpeg set storage external;
alter table files.photo alter column thumbnail set storage external;
grant select, insert on files.photo to gezhi_app;
alter table files.photo enable row level security;
create policy photo_read on files.photo for select using (city = (select platform.scope_city()));
create policy photo_add on files.photo for insert with check (city = (select platform.scope_city()));
