-- Volunteers are called too. Staff do not know the names of residents: this one is shown to who calls, and vanishes with the rest.
alter table callouts.called add column name text not null default '';
