-- Where one person works in a grid, a number kept by grid tells for ever what that person answered: what stays is by role over the whole call.
with taken as (
    delete from callouts.tally
    returning city, callout, role, people, coming, cannot)
insert into callouts.tally (city, callout, role, division, people, coming, cannot)
select t.city, t.callout, t.role, o.division, sum(t.people), sum(t.coming), sum(t.cannot)
from taken t
join callouts.callout o on o.city = t.city and o.id = t.callout
group by t.city, t.callout, t.role, o.division;
