-- Secretaries are reminded of meetings.
alter table notices.route
    drop constraint route_audience_check,
    add constraint route_audience_check check (audience in
        ('REPORTER', 'GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'DESK_ABOVE', 'OFFICE', 'ASSISTING', 'SUPERVISOR', 'LADDER',
        'SUMMONER', 'JUDGE', 'CALLED', 'ORDERER', 'HELPER', 'SECRETARY', 'WATCHER'));
