-- A division closed on the day it began never stood; what stood under a closed one may have.
do $$
declare
    old text;
begin
    select conname into strict old
    from pg_constraint
    where conrelid = 'territory.division'::regclass
    and contype = 'c'
    and pg_get_constraintdef(oid) like '%valid_to > valid_from%';
    execute format('alter table territory.division drop constraint %I', old);
end
$$;
alter table territory.division add constraint division_span check (valid_to >= valid_from);
create index succession_back on territory.succession (city, successor);
