-- From when to when an organization is elected now, for whoever works in the city; who is not of the staff reads it of what they keep. With the
-- rights of the owner, for the rows of terms are their keepers'; two days, and nothing of who asked for what.
create function meetings.running_term(of_body uuid) returns table (elected_on date, ends_on date)
    language sql stable parallel safe security definer
    set search_path = ''
    as $$
        select t.elected_on, coalesce(t.delayed_to, t.ends_on)
        from meetings.term t
        where t.city = platform.scope_city()
        and t.body = of_body
        and t.step in ('RUNNING', 'ASKED')
        and (platform.scope_role() not in ('PUBLIC', 'RESIDENT') or of_body in (select k.id from membership.v_kept k))
    $$;
revoke execute on function meetings.running_term from public;
grant execute on function meetings.running_term to gezhi_app;
