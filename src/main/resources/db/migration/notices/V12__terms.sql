-- The organization above is told of terms that end and of delays that are asked for.
alter table notices.route
    drop constraint route_audience_check,
    add constraint route_audience_check check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'DESK_ABOVE', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER',
        'SUMMONER', 'JUDGE', 'CALLED', 'ORDERER', 'HELPER', 'SECRETARY', 'ORGANIZATION_ABOVE', 'WATCHER'));

-- Whoever has an account may be in charge of an organization.
drop policy heard_add on notices.heard;
create policy heard_add on notices.heard for insert
    with check (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT', 'AUDITOR', 'ADMINISTRATOR')
            or ((select platform.scope_role()) <> 'PUBLIC' and starts_with(event, 'TERM_'))
            or ((select platform.scope_role()) = 'RESIDENT' and (starts_with(event, 'ORDER_') or starts_with(event, 'ACTIVITY_')))));
