-- Residents do deeds about activities, of which others are told: who withdraws lets somebody move up.
drop policy heard_add on notices.heard;
create policy heard_add on notices.heard for insert
    with check (
        city = (select platform.scope_city())
        and ((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT', 'AUDITOR', 'ADMINISTRATOR')
            or ((select platform.scope_role()) = 'RESIDENT' and (starts_with(event, 'ORDER_') or starts_with(event, 'ACTIVITY_')))));
