-- Two measures more: records that were no case, and cases begun again.
alter table dashboards.figure
    add column voided bigint not null default 0,
    add column reopened bigint not null default 0;
