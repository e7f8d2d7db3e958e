-- Whose relation was where, by what has been received.
create index transfer_left on membership.transfer (city, from_body) where step = 'RECEIVED';
create index transfer_received on membership.transfer (city, to_body) where step = 'RECEIVED';

-- Who belonged to an organization on a day, for whoever keeps it, those that have left since too: it had their relation then and keeps the
-- record of what it did with them. A day on which the relation was received counts for the organization that received it. An entry made by
-- mistake never was one.
create function membership.belonging(wanted uuid, day date, ends timestamptz) returns table (id uuid, name text, kind text)
    language sql stable security definer
    set search_path = ''
    as $$
        with moved as materialized (
            select t.member, t.from_body, t.to_body, v.at
            from membership.transfer t
            join membership.transfer_move v on v.city = t.city and v.transfer = t.id and v.deed = 'RECEIVE'
            where t.city = platform.scope_city()
            and t.step = 'RECEIVED'
            and t.member in (
                select o.member
                from membership.transfer o
                where o.city = platform.scope_city()
                and o.step = 'RECEIVED'
                and (o.from_body = wanted or o.to_body = wanted)))
        select m.id, m.name, case when m.full_on <= day then 'FULL' else 'PROBATIONARY' end
        from membership.member m
        where m.city = platform.scope_city()
        and exists (select from membership.kept() k where k.id = wanted)
        and (m.organization = wanted or m.id in (select o.member from moved o))
        and m.joined_on <= day
        and (m.ended_on is null or m.ended_on > day)
        and m.ended_why is distinct from 'BY_MISTAKE'
        and wanted = coalesce(
            (select o.to_body from moved o where o.member = m.id and o.at < ends order by o.at desc limit 1),
            (select o.from_body from moved o where o.member = m.id and o.at >= ends order by o.at limit 1),
            m.organization)
        order by m.name, m.id
    $$;

-- What the reader keeps also says since when it stands.
drop function membership.kept_bodies();
create function membership.kept_bodies() returns table (id uuid, name text, kind text, seat text, path text, superior uuid, valid_from date,
        valid_to date)
    language sql stable parallel safe security definer
    set search_path = ''
    as $$
        select k.id, k.name, k.kind, k.seat, k.path, b.superior, b.valid_from, b.valid_to
        from membership.kept() k
        join bodies.v_bodies b on b.city = platform.scope_city() and b.id = k.id
    $$;

revoke execute on function membership.belonging, membership.kept_bodies from public;
grant execute on function membership.belonging, membership.kept_bodies to gezhi_app;
