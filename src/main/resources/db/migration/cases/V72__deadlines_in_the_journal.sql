-- What a deed did to the office's deadline: from when to when. Null where there was or is none; both null where it stayed, and for what was done before.
alter table cases.journal add column due_before timestamptz;
alter table cases.journal add column due_after timestamptz;
