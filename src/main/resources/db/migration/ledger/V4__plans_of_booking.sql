-- Booking touches a handful of rows by their keys, however large the tables are. Plans made while tables were small would read them whole.
alter function ledger.book(uuid, text, text, text, text, timestamptz, uuid[], bigint[], uuid, uuid) set plan_cache_mode = force_generic_plan;
alter function ledger.book(uuid, text, text, text, text, timestamptz, uuid[], bigint[], uuid, uuid) set enable_seqscan = off;
alter function ledger.book(uuid, text, text, text, text, timestamptz, uuid[], bigint[], uuid, uuid) set enable_hashjoin = off;
alter function ledger.book(uuid, text, text, text, text, timestamptz, uuid[], bigint[], uuid, uuid) set enable_mergejoin = off;

-- The same as before, leg by leg: a plan for all at once is made for the size of the first statement it saw.
create or replace function ledger.take_legs() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    v_leg record;
begin
    if exists (select from added group by city, transfer having sum(amount) <> 0) then
        raise exception 'The legs of a transfer sum to nothing' using errcode = 'check_violation';
    end if;
    for v_leg in select l.city, l.account, l.at, l.transfer, l.amount from added l order by l.account
    loop
        update ledger.balance b
        set amount = b.amount + v_leg.amount,
            entries = b.entries + 1
        from ledger.account a
        join ledger.transfer t on t.city = v_leg.city and t.id = v_leg.transfer and t.at = v_leg.at and t.book = a.book
        where a.city = v_leg.city
        and a.id = v_leg.account
        and b.city = v_leg.city
        and b.account = v_leg.account
        and b.stripe = ledger.stripe(a.floor);
        if not found then
            raise exception 'A leg without its transfer, or on an account of another book' using errcode = 'foreign_key_violation';
        end if;
    end loop;
    return null;
end
$$;
