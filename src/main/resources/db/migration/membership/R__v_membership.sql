-- Published: what other modules may join. Each shows what its reader may see.
create or replace view membership.v_kept with (security_invoker = true) as
select id, name, kind, seat, path, superior, valid_from, valid_to
from membership.kept_bodies();

create or replace view membership.v_charges with (security_invoker = true) as
select city, body, person
from membership.charge
where ended_on is null;

-- Members now, with the instant at which their organization received them; null for those who came there by no transfer.
create or replace view membership.v_members with (security_invoker = true) as
select m.city, m.id, m.name, m.organization, m.kind = 'FULL' as is_full, (
    select max(v.at)
    from membership.transfer t
    join membership.transfer_move v on v.city = t.city and v.transfer = t.id and v.deed = 'RECEIVE'
    where t.city = m.city
    and t.member = m.id
    and t.to_body = m.organization
    and t.step = 'RECEIVED') as received_at
from membership.member m
where m.ended_on is null;

grant select on membership.v_kept, membership.v_charges, membership.v_members to gezhi_app;
