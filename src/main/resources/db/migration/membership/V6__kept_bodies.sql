-- What the reader keeps, with what stands above it and whether it still stands.
create function membership.kept_bodies() returns table (id uuid, name text, kind text, seat text, path text, superior uuid, valid_to date)
    language sql stable parallel safe security definer
    set search_path = ''
    as $$
        select k.id, k.name, k.kind, k.seat, k.path, b.superior, b.valid_to
        from membership.kept() k
        join bodies.v_bodies b on b.city = platform.scope_city() and b.id = k.id
    $$;

-- The first bytes of sealed values, each once: they name the keys, and the program does not start without every one of them.
drop function membership.some_key();
create function membership.key_marks() returns setof bytea
    language sql stable security definer
    set search_path = ''
    as $$
        select substring(s.identity from 1 for 5) from membership.secret s
        union
        select substring(s.phone from 1 for 5) from membership.secret s where s.phone is not null
        union
        select substring(s.address from 1 for 5) from membership.secret s where s.address is not null
    $$;

revoke execute on function membership.kept_bodies, membership.key_marks from public;
grant execute on function membership.kept_bodies, membership.key_marks to gezhi_app;

-- The newest looks first.
create index look_newest on membership.look (city, at desc, id desc);
