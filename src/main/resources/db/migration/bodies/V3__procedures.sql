-- That a body be set up, renamed, made of another kind, put under another superior, merged into another or dissolved: asked for, decided by
-- the superior, entered with the document. The register changes with the decision only.
create table bodies.procedure (
    city text collate "C" not null,
    id uuid not null,
    matter text not null check (matter in ('SET_UP', 'RENAMING', 'CONVERSION', 'RE_AFFILIATION', 'MERGER', 'DISSOLUTION')),
    body uuid,
    kind text collate "C",
    name text check (length(name) between 1 and 100),
    seat text collate "C" not null check (starts_with(seat, city)),
    other uuid,
    decider uuid,
    reason text not null check (length(reason) between 1 and 500),
    step text not null default 'APPLIED' check (step in ('APPLIED', 'GRANTED', 'DENIED', 'WITHDRAWN')),
    applied_by uuid,
    applied_on date not null,
    due_on date not null check (due_on >= applied_on),
    decided_by uuid,
    decided_on date check (decided_on >= applied_on),
    document text not null default '' check (length(document) <= 200),
    answer text not null default '' check (length(answer) <= 500),
    request_id uuid not null,
    primary key (city, id),
    unique (city, request_id),
    foreign key (city, body) references bodies.body,
    foreign key (city, other) references bodies.body,
    foreign key (city, decider) references bodies.body,
    check (matter = 'SET_UP' or body is not null),
    check ((step in ('GRANTED', 'DENIED')) = (decided_on is not null)),
    check (step <> 'GRANTED' or document <> '')
);
-- One thing at a time is asked for about a body.
create unique index procedure_open on bodies.procedure (city, body) where step = 'APPLIED' and body is not null;
create index procedure_due on bodies.procedure (city, due_on, id) where step = 'APPLIED';
create index procedure_all on bodies.procedure (city, applied_on, id);

grant select, insert on bodies.procedure to gezhi_app;
grant update (step, body, decided_by, decided_on, document, answer) on bodies.procedure to gezhi_app;

-- Staff read; the desks of a place ask for bodies that sit there; the administrator enters the decision, never who asked for it.
create function bodies.asks_for(seat text) returns boolean
    language sql stable parallel safe
    return platform.scope_role() in ('COMMUNITY_DESK', 'DISPATCHER') and platform.in_subtree(seat);

alter table bodies.procedure enable row level security;
create policy procedure_read on bodies.procedure for select
    using (city = (select platform.scope_city()) and (select bodies.is_staff()));
create policy procedure_apply on bodies.procedure for insert
    with check (city = (select platform.scope_city()) and ((select bodies.keeps()) or bodies.asks_for(seat)));
create policy procedure_decide on bodies.procedure for update
    using (
        city = (select platform.scope_city())
        and ((select bodies.keeps()) or applied_by = (select platform.scope_person())))
    with check (
        city = (select platform.scope_city())
        and (step = 'WITHDRAWN' or ((select bodies.keeps()) and applied_by is distinct from (select platform.scope_person()))));
