-- Published for everybody: what may be known of a case without knowing anybody. The place is that of the community, not of the case; the
-- words are there once a desk has filed it; nothing of what lies under a private category; never who reported it. Readers see it as the
-- program itself: a visitor's own scope shows no case.
create or replace view cases.v_public with (security_invoker = true) as
select c.city, c.id, c.number, c.step, c.category, left(c.division, 12) collate "C" as community, p.lon, p.lat,
    case when c.filed_at is not null then c.words end as words,
    c.channel, c.office, c.received_at, c.due_at
from cases.case c
left join territory.v_places p
    on p.city = c.city
    and p.code = left(c.division, 12) collate "C"
where not exists (
    select
    from cases.category g
    where g.city = c.city
    and g.private
    and starts_with(c.category, g.code));
grant select on cases.v_public to gezhi_app;
