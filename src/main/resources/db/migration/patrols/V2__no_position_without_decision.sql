-- The doors again, with what the scope says asked for once a statement and not once a row. And: the program asks the policy before it keeps a
-- position; the database does too, so that no fault of the program can keep where somebody was. Positions are forgotten after thirty days.
create function patrols.seen_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'AUDITOR', 'SYSTEM')
        then platform.scope_subtree() end;

create function patrols.kept_territory() returns text
    language sql stable parallel safe
    return case when platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM') then platform.scope_subtree() end;

drop policy plan_read on patrols.plan;
create policy plan_read on patrols.plan for select
    using (city = (select platform.scope_city()) and starts_with(grid, (select patrols.seen_territory())));
drop policy plan_make on patrols.plan;
create policy plan_make on patrols.plan for insert
    with check (city = (select platform.scope_city()) and starts_with(grid, (select patrols.kept_territory())));
drop policy plan_change on patrols.plan;
create policy plan_change on patrols.plan for update
    using (city = (select platform.scope_city()) and starts_with(grid, (select patrols.kept_territory())));

drop policy round_read on patrols.round;
create policy round_read on patrols.round for select
    using (city = (select platform.scope_city()) and starts_with(grid, (select patrols.seen_territory())));

drop policy sighting_note on patrols.sighting;
create policy sighting_note on patrols.sighting for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select
            from patrols.round r
            where r.city = sighting.city
            and r.id = sighting.round
            and ((select platform.scope_role()) = 'SYSTEM' or r.walker = (select platform.scope_person()))
            and (
                sighting.lon is null
                or exists (
                    select
                    from policies.v_last_decision d
                    where d.city = sighting.city
                    and d.policy = 'ROUND_POSITION'
                    and d."on"
                    and d.until >= (r.ended_at at time zone 'Asia/Shanghai')::date))));

grant update (lon, lat) on patrols.sighting to gezhi_app;
create policy sighting_forget on patrols.sighting for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');
create index sighting_position on patrols.sighting (city, round) where lon is not null;
