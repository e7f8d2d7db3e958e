create schema exchange;
grant usage on schema exchange to gezhi_app;

-- A long piece of work somebody started on screen. What it imports it writes in a transaction of its own; this row only tells about it.
create table exchange.job (
    city text collate "C" not null,
    id uuid not null,
    kind text not null check (kind in ('DIVISIONS', 'SHAPES', 'CASES')),
    title text not null,
    dry_run boolean not null,
    state text not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    phase text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    cancel_asked boolean not null default false,
    started_by uuid,
    started_at timestamptz not null,
    -- the program says again and again that it is alive; when it stops saying so the job was interrupted
    seen_at timestamptz not null,
    ended_at timestamptz,
    -- figures, findings and new names, as the outcome told them; read whole, never searched
    outcome jsonb,
    rejects text,
    primary key (city, id),
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index one_job_at_a_time on exchange.job (city) where state = 'RUNNING';
create index job_by_time on exchange.job (city, started_at desc);
grant select, insert, update on exchange.job to gezhi_app;

alter table exchange.job enable row level security;
create policy job_read on exchange.job for select
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR', 'AUDITOR'));
create policy job_start on exchange.job for insert
    with check (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
create policy job_change on exchange.job for update
    using (city = (select platform.scope_city()) and (select platform.scope_role()) in ('SYSTEM', 'ADMINISTRATOR'));
