-- Published for everybody: replies to questions that are marked public, of cases that are and whose words are (v_public, whose script comes before this).
create or replace view cases.v_public_reply with (security_invoker = true) as
select r.city, r.case_id, r.question, r.category, r.version, r.given
from cases.reply r
join cases.v_public p
    on p.city = r.city
    and p.id = r.case_id
where r.shown
and p.words is not null;
grant select on cases.v_public_reply to gezhi_app;
