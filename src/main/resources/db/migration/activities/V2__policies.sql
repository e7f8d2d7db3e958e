-- Whose activities a desk keeps; the auditor and the program read all of the city.
create function activities.kept_territory() returns text
    language sql stable parallel safe
    return case
        when platform.scope_role() = 'COMMUNITY_DESK' then platform.scope_subtree()
        when platform.scope_role() = 'SYSTEM' then platform.scope_city()
    end;
create function activities.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() = 'AUDITOR' then platform.scope_city() else activities.kept_territory() end;

-- Who is at hand as a volunteer: the person, in whatever capacity but those who only look or keep accounts.
create function activities.me() returns uuid
    language sql stable parallel safe
    return case when platform.scope_role() not in ('PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR') then platform.scope_person() end;

-- Everybody reads what is announced; the desk announces; whoever does more than look may hold it for a deed, and what it says is the desk's alone.
alter table activities.activity enable row level security;
create policy activity_read on activities.activity for select using (city = (select platform.scope_city()));
create policy activity_announce on activities.activity for insert
    with check (
        city = (select platform.scope_city()) and step = 'ANNOUNCED' and taken = 0 and waiting = 0
        and starts_with(division, (select activities.kept_territory())));
create policy activity_move on activities.activity for update
    using (city = (select platform.scope_city()) and ((select activities.me()) is not null or (select platform.scope_role()) = 'SYSTEM'))
    with check (city = (select platform.scope_city()));
create function activities.said_by_the_desk() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if starts_with(new.division, activities.kept_territory()) is not true
        and (new.title, new.words, new.audience, new.address, new.begins, new.ends, new.places, new.minutes, new.step, new.reason)
            is distinct from (old.title, old.words, old.audience, old.address, old.begins, old.ends, old.places, old.minutes, old.step, old.reason) then
        raise exception 'Only the desk changes what it announced' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger said_by_the_desk before update on activities.activity for each row execute function activities.said_by_the_desk();

-- A calendar of one's own is read by who holds its address.
alter table activities.feed enable row level security;
create policy feed_read on activities.feed for select
    using (city = (select platform.scope_city()) and person = (select activities.me()));
create policy feed_add on activities.feed for insert
    with check (city = (select platform.scope_city()) and person = (select activities.me()));
create policy feed_revoke on activities.feed for update
    using (city = (select platform.scope_city()) and person = (select activities.me()));
create function activities.token_person() returns uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select f.person
    from activities.feed f
    where f.city = platform.scope_city()
    and f.token_hash = platform.scope_token()
    and f.revoked_at is null;
end;

-- Names: for the desk of the place, and each for themselves.
alter table activities.sign_up enable row level security;
create policy sign_up_read on activities.sign_up for select
    using (
        city = (select platform.scope_city())
        and (starts_with(division, (select activities.seen_territory()))
            or person = (select activities.me())
            or person = (select activities.token_person())));
create policy sign_up_add on activities.sign_up for insert
    with check (
        city = (select platform.scope_city()) and step in ('ADMITTED', 'WAITING')
        and (person = (select activities.me()) or starts_with(division, (select activities.kept_territory()))));
create policy sign_up_move on activities.sign_up for update
    using (
        city = (select platform.scope_city())
        and (person = (select activities.me()) or starts_with(division, (select activities.kept_territory()))))
    with check (
        city = (select platform.scope_city())
        and (starts_with(division, (select activities.kept_territory())) or step in ('ADMITTED', 'WAITING', 'THERE', 'WITHDRAWN'))
        -- Nobody says of themselves that they were of help.
        and (step not in ('CONFIRMED', 'CORRECTED') or person is distinct from (select platform.scope_person())));

alter table activities.contact enable row level security;
create policy contact_read on activities.contact for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = contact.city
            and a.id = contact.activity
            and (starts_with(a.division, (select activities.kept_territory()))
                or exists (
                    select from activities.sign_up s
                    where s.city = a.city
                    and s.activity = a.id
                    and s.person = (select activities.me())
                    and s.step in ('ADMITTED', 'THERE')))));
create policy contact_add on activities.contact for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = contact.city
            and a.id = contact.activity
            and starts_with(a.division, (select activities.kept_territory()))));
create policy contact_change on activities.contact for update
    using (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = contact.city
            and a.id = contact.activity
            and starts_with(a.division, (select activities.kept_territory()))));

alter table activities.code enable row level security;
create policy code_read on activities.code for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = code.city
            and a.id = code.activity
            and (select platform.scope_role()) = 'COMMUNITY_DESK'
            and starts_with(a.division, (select activities.kept_territory()))));
create policy code_add on activities.code for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = code.city
            and a.id = code.activity
            and starts_with(a.division, (select activities.kept_territory()))));
-- Is that the code? Told without showing it, to who has a place, as often as may be tried.
create function activities.code_fits(p_activity uuid, p_code text) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from activities.code c
        join activities.sign_up s on s.city = c.city and s.activity = c.activity
        where c.city = platform.scope_city()
        and c.activity = p_activity
        and c.code = p_code
        and s.person = activities.me()
        and s.step = 'ADMITTED'
        and s.tries < 5);
end;

-- The desk and the auditor read all of it; a volunteer what concerns the activity and themselves.
alter table activities.journal enable row level security;
create policy journal_read on activities.journal for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from activities.activity a
            where a.city = journal.city
            and a.id = journal.activity
            and (starts_with(a.division, (select activities.seen_territory()))
                or exists (
                    select from activities.sign_up s
                    where s.city = a.city
                    and s.activity = a.id
                    and s.person = (select activities.me())
                    and (journal.sign_up is null or journal.sign_up = s.id)))));
create policy journal_add on activities.journal for insert
    with check (
        city = (select platform.scope_city())
        and (actor is not distinct from (select platform.scope_person()) or (actor is null and action = 'MOVE_UP')));

-- The first who waits takes the place that is free. Whoever made it free does not see who waits, and learns no more than which sign-up it is.
create function activities.move_up(p_activity uuid, p_at timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_city text := platform.scope_city();
    v_next uuid;
begin
    perform 1
    from activities.activity a
    where a.city = v_city
    and a.id = p_activity
    and a.step = 'ANNOUNCED'
    and a.taken < a.places
    and a.waiting > 0
    and a.begins > p_at
    for update;
    if not found then
        return null;
    end if;
    update activities.sign_up s
    set step = 'ADMITTED',
        version = s.version + 1
    where s.city = v_city
    and s.id = (
        select w.id
        from activities.sign_up w
        where w.city = v_city
        and w.activity = p_activity
        and w.step = 'WAITING'
        order by w.seq
        limit 1)
    returning s.id into v_next;
    update activities.activity a
    set taken = a.taken + 1,
        waiting = a.waiting - 1
    where a.city = v_city
    and a.id = p_activity;
    return v_next;
end
$$;

-- How many wait before somebody: told to them, without showing who.
create function activities.before_me(p_activity uuid) returns int
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select cast(count(*) as int)
    from activities.sign_up m
    join activities.sign_up w on w.city = m.city and w.activity = m.activity and w.step = 'WAITING' and w.seq < m.seq
    where m.city = platform.scope_city()
    and m.activity = p_activity
    and m.person = activities.me()
    and m.step = 'WAITING';
end;

-- Has this request been carried out? Told without showing the entry.
create function activities.is_done(p_activity uuid, p_request uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from activities.journal j
        where j.city = platform.scope_city()
        and j.activity = p_activity
        and j.request_id = p_request
        and j.actor is not distinct from platform.scope_person());
end;
