-- Cities founded before get what new ones get from the common profile.
insert into whistles.situation (city, code, zh, en, amount, unit, levels, kinds, ordinal, valid_from)
select c.city, s.code, s.zh, s.en, s.amount, s.unit, s.levels, s.kinds, s.ordinal, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values
    ('EMERGENCY', '突发险情和应急处置', 'Sudden danger and emergencies', 30, 'CALENDAR_MINUTES',
        array['COMMUNITY', 'TOWNSHIP', 'COUNTY', 'CITY'], array['emergency', 'fire', 'police'], 1),
    ('SAFETY', '安全隐患整治', 'Hazards to be removed', 2, 'WORKING_HOURS',
        array['COMMUNITY', 'TOWNSHIP', 'COUNTY', 'CITY'], array['fire', 'housing', 'market'], 2),
    ('ENFORCEMENT', '综合执法', 'Enforcement by several departments', 4, 'WORKING_HOURS',
        array['COMMUNITY', 'TOWNSHIP'], array['urban-management', 'enforcement-team', 'police'], 3),
    ('LIVELIHOOD', '群众急难愁盼', 'What residents need urgently', 1, 'WORKING_DAYS',
        array['COMMUNITY', 'TOWNSHIP'], array['housing', 'civil-affairs', 'water-affairs'], 4),
    ('STUBBORN', '跨部门疑难事项', 'Stubborn matters between departments', 2, 'WORKING_DAYS',
        array['COMMUNITY', 'TOWNSHIP', 'COUNTY'], array['urban-management', 'housing', 'natural-resources'], 5),
    ('KEY_WORK', '重点工程和重大活动', 'Key projects and large events', 2, 'WORKING_DAYS',
        array['TOWNSHIP', 'COUNTY', 'CITY'], array['police', 'traffic-police', 'urban-management'], 6))
    as s (code, zh, en, amount, unit, levels, kinds, ordinal);
insert into whistles.number (city, name, amount, valid_from)
select c.city, n.name, n.amount, current_date
from (select distinct city from organizations.v_kinds) c
cross join (values ('OBJECTION_DAYS', 5), ('RATE_DAYS', 90), ('RATE_LEAST', 20), ('RATE_LOW', 0.5), ('RATE_HIGH', 5)) as n (name, amount);
