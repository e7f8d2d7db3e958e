-- Published for everybody: what may be known of a case without knowing anybody, as far as the privacy of its category goes (v_privacy). The
-- place is that of the community, not of the case; words and the first photo of the report (v_first_photo, unless a desk withholds it: then it is withheld_photo) are there once a desk has filed it;
-- never who reported it. Readers see it as the program itself: a visitor's own scope shows no case.
create or replace view cases.v_public with (security_invoker = true) as
select c.city, c.id, c.number, c.step, c.category, left(c.division, 12) collate "C" as community, p.lon, p.lat,
    case when s.words and c.filed_at is not null then c.words end as words,
    c.channel, c.office, c.received_at, c.due_at,
    case when s.photos and c.filed_at is not null and c.step not in ('REFUSED', 'VOIDED') then (
        select f.photo
        from cases.v_first_photo f
        where f.city = c.city
        and f.case_id = c.id
        and not f.withheld) end as photo,
    s.words as worded,
    case when s.photos and c.filed_at is not null and c.step not in ('REFUSED', 'VOIDED') then (
        select f.photo
        from cases.v_first_photo f
        where f.city = c.city
        and f.case_id = c.id
        and f.withheld) end as withheld_photo
from cases.case c
join cases.v_privacy s
    on s.city = c.city
    and s.code = c.category
    and s.listed
left join territory.v_places p
    on p.city = c.city
    and p.code = left(c.division, 12) collate "C";
grant select on cases.v_public to gezhi_app;
