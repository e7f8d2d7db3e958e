-- Published: what everybody learns of cases of a category, by the strictest level on the way down to it. A code grows by two digits a level.
create or replace view cases.v_privacy with (security_invoker = true) as
select g.city, g.code, bool_and(l.counted) as counted, bool_and(l.listed) as listed, bool_and(l.words) as words, bool_and(l.photos) as photos
from cases.category g
cross join (values (1), (3), (5), (7), (9), (11), (13), (15), (17), (19)) as n (length)
join cases.category a
    on a.city = g.city
    and a.code = left(g.code, n.length)
join cases.privacy l
    on l.level = a.privacy
where n.length < length(g.code) + 2
group by g.city, g.code;
grant select on cases.v_privacy to gezhi_app;
