-- Households that one problem affects. Who says "the same problem" may name the door; of it only a keyed hash is kept, with a key of its own for
-- each case, which is thrown away when the case has come to an end: then nobody can try doors against it, and the count stays.
create table cases.household_salt (
    city text collate "C" not null,
    parent uuid not null,
    salt text not null,
    primary key (city, parent),
    foreign key (city, parent) references cases.case
);
grant select, insert, delete on cases.household_salt to gezhi_app;
alter table cases.household_salt enable row level security;
create policy salt_all on cases.household_salt
    using (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM')
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- From which household a report of the problem is; a report without a row counts as one by itself.
create table cases.household (
    city text collate "C" not null,
    parent uuid not null,
    case_id uuid not null,
    key text not null check (key ~ '^[0-9a-f]{64}$'),
    primary key (city, parent, case_id),
    foreign key (city, parent) references cases.case,
    foreign key (city, case_id) references cases.case
);
grant select, insert on cases.household to gezhi_app;
alter table cases.household enable row level security;
create policy household_read on cases.household for select
    using (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = household.city and c.id = household.parent));
create policy household_add on cases.household for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) = 'SYSTEM');

-- How many households have reported the problem of a case: its own and those of the cases merged into it, each once.
create function cases.households(of_city text, of_case uuid) returns bigint
    language sql stable
    return (
        select count(distinct coalesce(h.key, x.id::text))
        from (
            select of_case as id
            union all
            select m.child
            from cases.merged m
            where m.city = of_city
            and m.parent = of_case) x
        left join cases.household h
            on h.city = of_city
            and h.parent = of_case
            and h.case_id = x.id);
