-- The one photo of a case that may ever become public: the first of the report that answers no question. Withheld by a desk, it is public nowhere, and
-- no other takes its place. The one place that says so: v_public and what is alike while reporting read it here.
create or replace view cases.v_first_photo with (security_invoker = true) as
select distinct on (h.city, h.case_id) h.city, h.case_id, h.id as photo,
    exists (
        select
        from cases.withheld_photo w
        where w.city = h.city
        and w.photo = h.id) as withheld
from cases.photo h
where h.seq = 1
and not exists (
    select
    from cases.reply r
    where r.city = h.city
    and r.case_id = h.case_id
    and h.id::text = any (r.given))
order by h.city, h.case_id, h.id;
grant select on cases.v_first_photo to gezhi_app;
