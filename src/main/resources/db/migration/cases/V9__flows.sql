-- What stands beside the seven steps: something asked, more time given, a parked clock, the desk in charge, a decision that can be objected to.
alter table cases.case
    add column asked text check (asked in ('GIVE_BACK', 'EXTENSION', 'PARKING', 'OBJECTION')),
    add column asked_by uuid,
    add column extensions smallint not null default 0,
    add column parked_at timestamptz,
    add column review_at timestamptz,
    add column desk text collate "C" not null default '',
    add column decided_by uuid,
    add column decided_at timestamptz,
    add column window_until timestamptz;
create index case_asked on cases.case (city, division) where asked is not null;
create index case_review on cases.case (city, review_at, id) where step = 'PARKED';

-- A word of the program beside the words of the person: the reason chosen from a list.
alter table cases.journal add column detail text not null default '';

-- Numbers of the flows, as dated data: how much an extension gives, for how long a decision can be objected to.
create table cases.flow_rule (
    city text collate "C" not null,
    name text not null,
    amount int not null check (amount > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (city, name, valid_from)
);
grant select, insert on cases.flow_rule to gezhi_app;
grant update (valid_to) on cases.flow_rule to gezhi_app;
alter table cases.flow_rule enable row level security;
create policy flow_rule_read on cases.flow_rule for select using (city = (select platform.scope_city()));
create policy flow_rule_add on cases.flow_rule for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy flow_rule_end on cases.flow_rule for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- The reporter is told of an objection and of what came of it, though the case stays where it is.
drop policy journal_read on cases.journal;
create policy journal_read on cases.journal for select
    using (
        city = (select platform.scope_city())
        and (
            starts_with(division, (select cases.territory()))
            or office = (select cases.own_office())
            or (((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
                    or from_step is distinct from to_step
                    or action in ('OBJECT', 'DISMISS'))
                and exists (select from cases.case c where c.city = journal.city and c.id = journal.case_id))));
