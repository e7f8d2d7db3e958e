-- What members read of themselves: at which meetings they were asked for, and what is kept of them there. With the rights of the owner, for the
-- rows of a meeting are its keepers'; nothing of anybody else, and no minutes.
create function meetings.my_attendance()
    returns table (meeting uuid, held_on date, kinds text[], topic text, organization text, state text)
    language sql stable parallel safe security definer
    set search_path = ''
    as $$
        select m.id, r.held_on, r.kinds, r.topic, coalesce(b.name, ''), a.state
        from membership.v_mine me
        join meetings.attendance a on a.city = me.city and a.member = me.id
        join meetings.meeting m on m.city = a.city and m.id = a.meeting and m.version = a.version
        join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
        left join bodies.v_bodies b on b.city = m.city and b.id = m.body
        where not m.struck
    $$;
revoke execute on function meetings.my_attendance from public;
grant execute on function meetings.my_attendance to gezhi_app;
