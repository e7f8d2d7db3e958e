-- Published: what other modules may join.
create or replace view organizations.v_offices with (security_invoker = true) as
select city, id, name, kind, seat, parent, valid_from, valid_to
from organizations.office;

create or replace view organizations.v_kinds with (security_invoker = true) as
select city, code, zh, en, ordinal
from organizations.kind
where valid_to is null;

grant select on organizations.v_offices, organizations.v_kinds to gezhi_app;
