-- Orders are told too: to who ordered and to helpers; and residents do deeds of which others are told.
alter table notices.route
    drop constraint route_audience_check,
    add constraint route_audience_check check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'DESK_ABOVE', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER',
        'SUMMONER', 'JUDGE', 'CALLED', 'ORDERER', 'HELPER', 'WATCHER'));
drop policy heard_add on notices.heard;
create policy heard_add on notices.heard for insert
    with check (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT', 'AUDITOR', 'ADMINISTRATOR')
            or ((select platform.scope_role()) = 'RESIDENT' and starts_with(event, 'ORDER_'))));
