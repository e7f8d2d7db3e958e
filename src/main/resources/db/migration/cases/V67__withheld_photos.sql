-- Photos of a report that a desk keeps from the public: somebody can be known by a face or a number plate. Why stands in the journal of the case.
create table cases.withheld_photo (
    city text collate "C" not null,
    photo uuid not null,
    at timestamptz not null,
    by uuid,
    primary key (city, photo),
    foreign key (city, photo) references cases.photo
);
grant select, insert, delete on cases.withheld_photo to gezhi_app;
alter table cases.withheld_photo enable row level security;
-- Everybody is told: whoever could not read it would take the photo for one that may be seen.
create policy withheld_photo_read on cases.withheld_photo for select
    using (city = (select platform.scope_city()));
create policy withheld_photo_add on cases.withheld_photo for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (
            select
            from cases.photo h
            join cases.case c
                on c.city = h.city
                and c.id = h.case_id
            where h.city = withheld_photo.city
            and h.id = withheld_photo.photo
            and starts_with(c.division, (select cases.territory()))));
create policy withheld_photo_end on cases.withheld_photo for delete
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('COMMUNITY_DESK', 'DISPATCHER', 'SYSTEM')
        and exists (
            select
            from cases.photo h
            join cases.case c
                on c.city = h.city
                and c.id = h.case_id
            where h.city = withheld_photo.city
            and h.id = withheld_photo.photo
            and starts_with(c.division, (select cases.territory()))));
