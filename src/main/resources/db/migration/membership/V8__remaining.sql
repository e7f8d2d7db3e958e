-- How many members an organization itself has, for those who may close it: a number without names.
create function membership.remaining(body uuid) returns int
    language sql stable security definer
    set search_path = ''
    as $$
        select count(*)::int
        from membership.member m
        where m.city = platform.scope_city()
        and m.organization = body
        and m.ended_on is null
        and platform.scope_role() in ('SYSTEM', 'ADMINISTRATOR')
    $$;
revoke execute on function membership.remaining from public;
grant execute on function membership.remaining to gezhi_app;
