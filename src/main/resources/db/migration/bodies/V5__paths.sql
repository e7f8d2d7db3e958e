-- The ids from the top of the chain down to the body, 32 hexadecimal digits each: what stands under a body, at any depth, is the range from
-- its path to its path and a 'g'. Written by the register itself whenever a superior is entered or changed.
alter table bodies.body add column path text collate "C" not null default '';

with recursive chain as (
    select b.city, b.id, replace(b.id::text, '-', '') as path
    from bodies.body b
    where b.superior is null
    union all
    select b.city, b.id, c.path || replace(b.id::text, '-', '')
    from chain c
    join bodies.body b on b.city = c.city and b.superior = c.id
)
update bodies.body
set path = chain.path
from chain
where body.city = chain.city
and body.id = chain.id;

create index body_by_path on bodies.body (city, path);
grant update (path) on bodies.body to gezhi_app;
