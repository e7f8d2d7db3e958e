-- Cities founded before these rules have them as everybody has: one photo each. Written down, so that the page of the rules shows them.
insert into cases.flow_rule (city, name, amount, valid_from)
select c.city, n.name, 1, current_date
from (select distinct city from cases.flow_rule) c
cross join (values ('PHOTOS_BEFORE'), ('PHOTOS_AFTER')) n (name)
where not exists (
    select from cases.flow_rule r
    where r.city = c.city
    and r.name = n.name);
