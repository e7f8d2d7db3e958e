-- Only what one sees may one move, also by a statement that reads no column and would not ask the reading policy.
drop policy case_move on cases.case;
create policy case_move on cases.case for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) not in ('LEADER', 'AUDITOR', 'ADMINISTRATOR')
        and (
            ((select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'SUPERVISOR', 'SYSTEM')
                and starts_with(division, (select platform.scope_subtree())))
            or ((select platform.scope_role()) = 'OFFICE_HANDLER' and (select platform.scope_office()) = any (offices))
            or reporter = (select platform.scope_person())
            or link = (select platform.scope_token())));
