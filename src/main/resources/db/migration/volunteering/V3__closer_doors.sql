-- A desk keeps those who stand in its register; who has ended is seen by themselves, the auditor and the program.
drop policy volunteer_read on volunteering.volunteer;
create policy volunteer_read on volunteering.volunteer for select
    using (
        city = (select platform.scope_city())
        and (person = (select platform.scope_person())
            or (starts_with(division, (select volunteering.seen_territory()))
                and (ended_at is null or (select platform.scope_role()) in ('AUDITOR', 'SYSTEM')))));

-- Who ends a volunteer for them does not see the row any more, which an update of one's own would have to.
create function volunteering.stop(p_id uuid, p_at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update volunteering.volunteer
    set ended_at = p_at,
        call_out = false
    where city = platform.scope_city()
    and id = p_id
    and ended_at is null
    and ((person = platform.scope_person() and platform.scope_role() <> 'PUBLIC')
        or starts_with(division, volunteering.kept_territory()));
    return found;
end
$$;

-- Neither who gave a service nor who noted it decides on it.
drop policy record_decide on volunteering.record;
create policy record_decide on volunteering.record for update
    using (
        city = (select platform.scope_city())
        and (served_person = (select platform.scope_person()) or starts_with(division, (select volunteering.kept_territory()))))
    with check (
        city = (select platform.scope_city()) and decided_by is distinct from person
        and (noted_by <> (select platform.scope_person())) is not false);

-- The holder of the link that was handed over, once signed in, is who was served; the first one is, and never who gave or noted the service.
create or replace function volunteering.served(p_link text) returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_person uuid := platform.scope_person();
    v_id uuid;
begin
    update volunteering.record
    set served_person = v_person
    where city = platform.scope_city()
    and link = p_link
    and state = 'NOTED'
    and served_person is null
    and person <> v_person
    and noted_by is distinct from v_person
    and v_person is not null;
    select r.id into v_id
    from volunteering.record r
    where r.city = platform.scope_city() and r.link = p_link and r.served_person = v_person;
    return v_id;
end
$$;

-- Called out is who agreed to it themselves: whom a desk enrolled has no account to be called by.
create or replace function volunteering.reserves(p_division text) returns table (person uuid, name text, division text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.person, v.name, v.division
    from volunteering.volunteer v
    where v.city = platform.scope_city()
    and v.division >= p_division collate "C"
    and v.division < (p_division || ':') collate "C"
    and v.call_out
    and v.consent = 'SELF'
    and v.ended_at is null
    and platform.scope_role() in ('DISPATCHER', 'LEADER')
    and starts_with(p_division, platform.scope_subtree());
end;
