-- Members are brought in by jobs, too.
alter table exchange.job drop constraint job_kind_check;
alter table exchange.job add constraint job_kind_check check (kind in ('DIVISIONS', 'SHAPES', 'CASES', 'MEMBERS'));
