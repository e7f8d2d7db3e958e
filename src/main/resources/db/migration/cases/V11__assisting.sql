-- Offices that help the one that has the case and have not answered; the journal keeps the rest.
alter table cases.case add column assisting uuid[] not null default '{}';

-- What was done on the spot is a result like an office's.
drop policy photo_read on cases.photo;
create policy photo_read on cases.photo for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from cases.case c
            where c.city = photo.city
            and c.id = photo.case_id
            and ((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
                or photo.seq = 1
                or (c.step in ('VERIFIED', 'EVALUATED')
                    and photo.seq = (
                        select max(j.seq)
                        from cases.journal j
                        where j.city = photo.city
                        and j.case_id = photo.case_id
                        and j.action in ('FEED_BACK', 'SELF_HANDLE'))))));
