-- Published: who has to do with an order at this moment. Each reader sees it within their own policies; meant for the program, which tells them.
create or replace view orders.v_orders with (security_invoker = true) as
select city, id, kind, division, step, placed_by, served_person, due_at
from orders.service_order;

create or replace view orders.v_parts with (security_invoker = true) as
select p.city, p.id, p.service_order, p.step, coalesce(p.person, m.person) as person, p.person is not null as alone
from orders.part p
left join orders.member m on m.city = p.city and m.body = p.body and p.person is null and m.ended_at is null;

grant select on orders.v_orders, orders.v_parts to gezhi_app;
