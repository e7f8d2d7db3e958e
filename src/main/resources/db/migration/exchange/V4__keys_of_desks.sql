-- A key may be bound to a desk: a role with its division, and for a handler the office. It then sees and does what somebody posted there sees
-- and may do, as far as its grants go; without a desk it reads what is public, and reports.
alter table exchange.client_key
    drop constraint client_key_grants_check,
    add constraint client_key_grants_check check (
        grants <> '{}'
        and grants <@ array['READ', 'REPORT', 'DESK', 'NOTE', 'COLLECT', 'DISPATCH', 'HANDLE', 'VERIFY', 'URGE']),
    add column desk_role text check (desk_role in ('GRID_WORKER', 'COMMUNITY_DESK', 'DISPATCHER', 'OFFICE_HANDLER', 'SUPERVISOR')),
    add column desk_division text collate "C",
    add column desk_office uuid,
    add check ((desk_role is null) = (desk_division is null)),
    add check ((desk_office is not null) = coalesce(desk_role = 'OFFICE_HANDLER', false)),
    add check (desk_role is not null or grants <@ array['READ', 'REPORT']);
