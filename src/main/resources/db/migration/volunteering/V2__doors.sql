-- The holder of the link that a volunteer handed over, once signed in, is who was served; the first one is, and never the volunteer.
create function volunteering.served(p_link text) returns uuid
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
    and v_person is not null;
    select r.id into v_id
    from volunteering.record r
    where r.city = platform.scope_city() and r.link = p_link and r.served_person = v_person;
    return v_id;
end
$$;

-- How many minutes of a day are confirmed already: who was served sees but their own record, and the rule counts all.
create function volunteering.minutes_on(p_person uuid, p_day date) returns int
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select coalesce(sum(r.minutes), 0)::int
    from volunteering.record r
    where r.city = platform.scope_city()
    and r.person = p_person
    and r.day = p_day
    and r.state = 'CONFIRMED'
    and platform.scope_role() <> 'PUBLIC';
end;

-- Whom a volunteer's number stands for: who gives must know it, and reads of the name only how it begins.
create function volunteering.by_number(p_number text) returns table (person uuid, masked text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.person, left(v.name, 1) || '**'
    from volunteering.volunteer v
    where v.city = platform.scope_city()
    and v.number = p_number
    and v.ended_at is null
    and platform.scope_role() <> 'PUBLIC';
end;

-- Who agreed to be called out in a division, for those who call there.
create function volunteering.reserves(p_division text) returns table (person uuid, name text, division text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.person, v.name, v.division
    from volunteering.volunteer v
    where v.city = platform.scope_city()
    and v.division >= p_division collate "C"
    and v.division < (p_division || ':') collate "C"
    and v.call_out
    and v.ended_at is null
    and platform.scope_role() in ('DISPATCHER', 'LEADER')
    and starts_with(p_division, platform.scope_subtree());
end;

-- Cities founded before get what new ones get from the common profile.
insert into volunteering.rule (city, key, number, valid_from)
select c.city, r.key, r.number, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values ('MIN_AGE', 14), ('SPEND_FROM_AGE', 60), ('DAY_MINUTES', 720), ('GIFT_MONTH_MINUTES', 1200), ('NOTE_DAYS', 90)) as r (key, number);
insert into volunteering.skill (city, code, zh, en, valid_from)
select c.city, s.code, s.zh, s.en, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values
    ('MEDICAL', '医护', 'Medical care'), ('ELDERLY', '助老', 'Help for the elderly'), ('TEACHING', '助学', 'Teaching'),
    ('REPAIR', '维修', 'Repairs'), ('LEGAL', '法律', 'Legal advice'), ('MEDIATION', '调解', 'Mediation'),
    ('DRIVING', '驾驶', 'Driving'), ('RESCUE', '救援', 'Rescue'), ('CLEANING', '保洁', 'Cleaning'), ('CULTURE', '文艺', 'Culture')) as s (code, zh, en);
