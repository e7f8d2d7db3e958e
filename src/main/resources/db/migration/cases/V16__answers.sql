-- Answers that an office gives again and again, kept by those who work in it and seen by them alone.
create table cases.answer (
    city text collate "C" not null,
    id uuid not null,
    office uuid not null,
    name text not null check (length(name) between 1 and 40),
    words text not null check (length(words) between 1 and 2000),
    primary key (city, id),
    unique (city, office, name)
);
grant select, insert, delete on cases.answer to gezhi_app;
alter table cases.answer enable row level security;
create policy answer_own on cases.answer
    using (city = (select platform.scope_city()) and office = (select cases.own_office()))
    with check (city = (select platform.scope_city()) and office = (select cases.own_office()));
