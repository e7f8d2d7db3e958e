-- Of the photos of a case the public and residents see the reporter's own, and those of the result once somebody else has verified it; what
-- was taken in between is for those who work on it.
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
                        and j.action = 'FEED_BACK')))));
