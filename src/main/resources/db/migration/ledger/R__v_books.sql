-- Published: the books with their unit in the name of the column.
create or replace view ledger.v_hours with (security_invoker = true) as
select l.city, l.account, l.at, l.transfer, t.source, t.what, l.amount as minutes
from ledger.leg l
join ledger.transfer t on t.city = l.city and t.id = l.transfer
where t.book = 'HOURS';

create or replace view ledger.v_points with (security_invoker = true) as
select l.city, l.account, l.at, l.transfer, t.source, t.what, l.amount as points
from ledger.leg l
join ledger.transfer t on t.city = l.city and t.id = l.transfer
where t.book = 'POINTS';

create or replace view ledger.v_balances with (security_invoker = true) as
select a.city, a.id as account, a.book, a.kind, a.owner, a.division, sum(b.amount) as amount, sum(b.held) as held
from ledger.account a
join ledger.balance b on b.city = a.city and b.account = a.id
group by a.city, a.id;

grant select on ledger.v_hours, ledger.v_points, ledger.v_balances to gezhi_app;
