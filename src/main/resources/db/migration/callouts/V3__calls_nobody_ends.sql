-- A call that nobody ends would keep its names for ever and its division from the next: after so many days it ends by itself.
alter table callouts.keeping add column open_days int not null default 14 check (open_days between 1 and 365);
