-- Two measures more: cases put together with another of the same problem, and taken apart again.
alter table dashboards.figure
    add column merged bigint not null default 0,
    add column separated bigint not null default 0;
