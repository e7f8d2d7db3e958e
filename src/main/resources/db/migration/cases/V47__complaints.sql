-- What reporters say of how their case was handled; once for each result, which is the entry of the journal that decided. The words are for
-- those who watch over the offices, not for those complained of.
create table cases.complaint (
    city text collate "C" not null,
    case_id uuid not null,
    result int not null,
    at timestamptz not null,
    words text not null check (length(words) between 1 and 4000),
    decided_at timestamptz,
    decided_by uuid,
    granted boolean,
    answer text check (length(answer) between 1 and 4000),
    primary key (city, case_id, result),
    foreign key (city, case_id) references cases.case,
    check ((decided_at is null) = (granted is null) and (decided_at is null) = (answer is null))
);
create index complaint_open on cases.complaint (city, at) where decided_at is null;
grant select, insert on cases.complaint to gezhi_app;
grant update (decided_at, decided_by, granted, answer) on cases.complaint to gezhi_app;
alter table cases.complaint enable row level security;
create policy complaint_read on cases.complaint for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('SUPERVISOR', 'LEADER', 'AUDITOR', 'SYSTEM', 'PUBLIC', 'RESIDENT')
        and exists (select from cases.case c where c.city = complaint.city and c.id = complaint.case_id));
create policy complaint_add on cases.complaint for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('PUBLIC', 'RESIDENT')
        and exists (select from cases.case c where c.city = complaint.city and c.id = complaint.case_id));
create policy complaint_decide on cases.complaint for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) = 'SUPERVISOR'
        and exists (select from cases.case c where c.city = complaint.city and c.id = complaint.case_id));

-- The reporter is told what came of it, though the case stays where it is.
drop policy journal_read on cases.journal;
create policy journal_read on cases.journal for select
    using (
        city = (select platform.scope_city())
        and (
            starts_with(division, (select cases.territory()))
            or office = (select cases.own_office())
            or (((select platform.scope_role()) not in ('PUBLIC', 'RESIDENT')
                    or from_step is distinct from to_step
                    or action in ('OBJECT', 'DISMISS', 'COMPLAIN', 'GRANT_COMPLAINT', 'DENY_COMPLAINT'))
                and exists (select from cases.case c where c.city = journal.city and c.id = journal.case_id))));
