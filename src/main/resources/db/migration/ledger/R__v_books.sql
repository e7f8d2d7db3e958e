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

-- Nobody read it: accounts are read through the ledger.
drop view if exists ledger.v_balances;

grant select on ledger.v_hours, ledger.v_points to gezhi_app;
