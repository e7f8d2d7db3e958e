-- What lies in hand goes along when the place of a case is corrected or grids are redrawn; what was done stays where it was done. A move has no
-- category and no office: it counts for the division alone.
alter table dashboards.figure add column moved bigint not null default 0;
alter table dashboards.pending alter column category drop not null;

-- Cases that were moved before this was counted: what lies in each division from city to community now against what its figures say. Each level by itself, for
-- a case may lie at a town or at the city as a whole.
with lies as (
    select c.city, left(c.division, l.length) as division, count(*) as number
    from cases.v_case c
    cross join lateral (select distinct length from unnest(array[length(c.city), 6, 9, 12]) as length where length >= length(c.city)) l
    where c.step not in ('REFUSED', 'VOIDED', 'MERGED', 'VERIFIED', 'EVALUATED')
    and length(c.division) >= l.length
    group by 1, 2
), said as (
    select city, division, sum(number) as number
    from (
        select city, division, received + reopened + separated - refused - voided - merged - completed as number
        from dashboards.figure
        where dimension = 'ALL'
        union all
        select p.city, left(p.division, l.length),
            case
                when p.measure in ('RECEIVED', 'REOPENED', 'SEPARATED') then 1
                when p.measure in ('REFUSED', 'VOIDED', 'MERGED', 'COMPLETED') then -1
                else 0 end
        from dashboards.pending p
        cross join lateral (select distinct length from unnest(array[length(p.city), 6, 9, 12]) as length where length >= length(p.city)) l
        where length(p.division) >= l.length
    ) counted
    group by 1, 2
), differing as (
    select city, division, coalesce(l.number, 0) - coalesce(s.number, 0) as number
    from lies l
    full join said s using (city, division)
)
insert into dashboards.figure as f (city, division, dimension, key, month, moved)
select city, division, 'ALL', '', date_trunc('month', current_date)::date, number
from differing
where number <> 0
on conflict (city, division, dimension, month, key) do update
set moved = f.moved + excluded.moved;
