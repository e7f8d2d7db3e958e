-- Published: what other modules may join.
create or replace view bodies.v_bodies with (security_invoker = true) as
select city, id, kind, name, seat, superior, published, valid_from, valid_to, path
from bodies.body;

create or replace view bodies.v_standings with (security_invoker = true) as
select city, division, body, valid_from, valid_to
from bodies.standing;

grant select on bodies.v_bodies, bodies.v_standings to gezhi_app;
