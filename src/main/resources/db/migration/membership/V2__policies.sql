-- The organizations of which the reader keeps the members: by their charges, down the chain. With the rights of the owner, since a keeper
-- need not be staff and the register of bodies shows others only what is public; it tells nobody about anybody else's charges.
create function membership.kept() returns table (id uuid, name text, kind text, seat text, path text)
    language sql stable parallel safe security definer
    set search_path = ''
    as $$
        select distinct b.id, b.name, b.kind, b.seat, b.path
        from membership.charge c
        join bodies.v_bodies top on top.city = c.city and top.id = c.body
        join bodies.v_bodies b on b.city = c.city and b.path >= top.path and b.path < top.path || 'g'
        where c.city = platform.scope_city()
        and c.person = platform.scope_person()
        and c.ended_on is null
    $$;

create function membership.is_program() returns boolean
    language sql stable parallel safe
    return platform.scope_role() = 'SYSTEM';

alter table membership.charge enable row level security;
create policy charge_read on membership.charge for select
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person())
            or (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR')));
-- Nobody gives themselves a charge.
create policy charge_grant on membership.charge for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR')
        and person is distinct from (select platform.scope_person()));
create policy charge_end on membership.charge for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- Read by the keepers up the chain, by the keepers of the community's organization with which they are registered, and by themselves.
alter table membership.member enable row level security;
create policy member_read on membership.member for select
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or person = (select platform.scope_person())
            or organization in (select k.id from membership.kept() k)
            or registered_at in (select k.id from membership.kept() k)));
create policy member_add on membership.member for insert
    with check (
        city = (select platform.scope_city())
        and ((select membership.is_program()) or organization in (select k.id from membership.kept() k)));
create policy member_change on membership.member for update
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program()) or organization in (select k.id from membership.kept() k)));

-- Where a member is registered the sealed values are not seen.
alter table membership.secret enable row level security;
create policy secret_read on membership.secret for select
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or exists (
                select from membership.member m
                where m.city = secret.city
                and m.id = secret.member
                and (m.person = (select platform.scope_person()) or m.organization in (select k.id from membership.kept() k)))));
create policy secret_add on membership.secret for insert
    with check (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or exists (
                select from membership.member m
                where m.city = secret.city
                and m.id = secret.member
                and m.organization in (select k.id from membership.kept() k))));
create policy secret_change on membership.secret for update
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or exists (
                select from membership.member m
                where m.city = secret.city
                and m.id = secret.member
                and m.organization in (select k.id from membership.kept() k))));

alter table membership.journal enable row level security;
create policy journal_read on membership.journal for select
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or exists (
                select from membership.member m
                where m.city = journal.city
                and m.id = journal.member)));
create policy journal_add on membership.journal for insert
    with check (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or exists (
                select from membership.member m
                where m.city = journal.city
                and m.id = journal.member)));

-- Looks are seen by who looked, by the auditor, and by those who may see the member, the member among them.
alter table membership.look enable row level security;
create policy look_read on membership.look for select
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person())
            or (select platform.scope_role()) in ('SYSTEM', 'AUDITOR')
            or exists (
                select from membership.member m
                where m.city = look.city
                and m.id = look.member)));
create policy look_add on membership.look for insert
    with check (
        city = (select platform.scope_city())
        and person = (select platform.scope_person())
        and exists (
            select from membership.secret s
            where s.city = look.city
            and s.member = look.member));

-- Whoever has an identity number is found once, whoever asks: the answer is yes or no.
create function membership.is_taken(mark bytea, but_for uuid) returns boolean
    language sql stable security definer
    set search_path = ''
    as $$
        select exists (
            select from membership.secret s
            where s.city = platform.scope_city()
            and s.identity_mark = mark
            and s.member is distinct from but_for)
    $$;

-- The first bytes of some sealed value: they name its key, and the program does not start without that key.
create function membership.some_key() returns bytea
    language sql stable security definer
    set search_path = ''
    as $$ select substring(s.identity from 1 for 5) from membership.secret s limit 1 $$;

-- Numbers without names: for the auditor, the administrator and leaders the whole city, for keepers what they keep. The path is that of the
-- organization.
create function membership.counts() returns table (organization uuid, path text, kind text, state text, birth_year int, residence text,
        members bigint)
    language sql stable security definer
    set search_path = ''
    as $$
        select c.organization, b.path, c.kind, c.state, c.birth_year, c.residence, c.members
        from (
            select m.organization, m.kind, m.state, m.birth_year, m.residence, count(*) as members
            from membership.member m
            where m.city = platform.scope_city()
            and m.ended_on is null
            and (platform.scope_role() in ('SYSTEM', 'AUDITOR', 'ADMINISTRATOR', 'LEADER')
                or m.organization in (select k.id from membership.kept() k))
            group by m.organization, m.kind, m.state, m.birth_year, m.residence) c
        join bodies.v_bodies b on b.city = platform.scope_city() and b.id = c.organization
    $$;

-- How many members organizations have, for staff: what the thresholds look at.
create function membership.head_counts(wanted uuid[]) returns table (body uuid, full_members bigint, all_members bigint)
    language sql stable security definer
    set search_path = ''
    as $$
        select top.id, count(*) filter (where m.kind = 'FULL'), count(*)
        from bodies.v_bodies top
        join bodies.v_bodies b on b.city = top.city and b.path >= top.path and b.path < top.path || 'g'
        join membership.member m on m.city = b.city and m.organization = b.id
        where top.city = platform.scope_city()
        and top.id = any (wanted)
        and m.ended_on is null
        and platform.scope_role() not in ('PUBLIC', 'RESIDENT')
        group by top.id
    $$;

-- What members let everybody know of themselves.
create function membership.shown(of_body uuid) returns table (id uuid, name text, posts text, pledge text)
    language sql stable security definer
    set search_path = ''
    as $$
        select m.id, m.name, m.posts, m.pledge
        from membership.member m
        join bodies.v_bodies b on b.city = m.city and b.id = m.organization
        where m.city = platform.scope_city()
        and m.organization = of_body
        and b.published
        and m.shown_on is not null
        and m.ended_on is null
        order by m.name, m.id
        limit 200
    $$;

revoke execute on function membership.kept, membership.is_taken, membership.some_key, membership.counts, membership.head_counts, membership.shown
    from public;
grant execute on function membership.kept, membership.is_taken, membership.some_key, membership.counts, membership.head_counts,
    membership.shown to gezhi_app;
