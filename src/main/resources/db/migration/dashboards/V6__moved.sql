-- What lies in hand goes along when the place of a case is corrected or grids are redrawn; what was done stays where it was done. A move has no
-- category and no office: it counts for the division alone.
alter table dashboards.figure add column moved bigint not null default 0;
alter table dashboards.pending alter column category drop not null;

-- Cases that were moved before this was counted: what lies in a community now against what its figures say.
with lies as (
    select city, left(division, 12) as division, count(*) as number
    from cases.v_case
    where step not in ('REFUSED', 'VOIDED', 'MERGED', 'VERIFIED', 'EVALUATED')
    and length(division) >= 12
    group by 1, 2
), said as (
    select city, division, sum(number) as number
    from (
        select city, division, received + reopened + separated - refused - voided - merged - completed as number
        from dashboards.figure
        where dimension = 'ALL'
        and length(division) = 12
        union all
        select city, left(division, 12),
            case
                when measure in ('RECEIVED', 'REOPENED', 'SEPARATED') then 1
                when measure in ('REFUSED', 'VOIDED', 'MERGED', 'COMPLETED') then -1
                else 0 end
        from dashboards.pending
        where length(division) >= 12
    ) counted
    group by 1, 2
), differing as (
    select city, division, coalesce(l.number, 0) - coalesce(s.number, 0) as number
    from lies l
    full join said s using (city, division)
)
insert into dashboards.pending (city, division, month, measure)
select city, division, date_trunc('month', current_date)::date, case when number > 0 then 'MOVED_IN' else 'MOVED_OUT' end
from differing
cross join generate_series(1, abs(number));
