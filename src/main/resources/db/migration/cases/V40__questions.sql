-- What reporters of a category are asked beside their words. A version never changes: what is asked anew is the next version, from a day on.
create table cases.form (
    city text collate "C" not null,
    category text collate "C" not null,
    version int not null check (version > 0),
    questions jsonb not null check (jsonb_typeof(questions) = 'array'),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    set_by uuid,
    set_at timestamptz,
    primary key (city, category, version),
    foreign key (city, category) references cases.category
);
create unique index form_open on cases.form (city, category) where valid_to is null;
grant select, insert on cases.form to gezhi_app;
grant update (valid_to) on cases.form to gezhi_app;
alter table cases.form enable row level security;
-- Questions are public, for everybody is asked them.
create policy form_read on cases.form for select using (city = (select platform.scope_city()));
create policy form_add on cases.form for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy form_end on cases.form for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));

-- What was replied, by the version of the form that was shown; written once with the report. As private as the words of the case, whose
-- door is theirs; shown tells which may be known to everybody where the case may.
create table cases.reply (
    city text collate "C" not null,
    case_id uuid not null,
    question text collate "C" not null,
    category text collate "C" not null,
    version int not null,
    given text[] not null,
    shown boolean not null,
    primary key (city, case_id, question),
    foreign key (city, case_id) references cases.case,
    foreign key (city, category, version) references cases.form
);
grant select, insert on cases.reply to gezhi_app;
alter table cases.reply enable row level security;
create policy reply_read on cases.reply for select
    using (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = reply.city and c.id = reply.case_id));
create policy reply_add on cases.reply for insert
    with check (
        city = (select platform.scope_city())
        and exists (select from cases.case c where c.city = reply.city and c.id = reply.case_id));
