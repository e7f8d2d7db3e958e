-- Units that a plan keeps together or apart: {"together": [[code, ...], ...], "apart": [[code, ...], ...]}.
alter table planning.plan add unit_wishes jsonb not null default '{"together": [], "apart": []}';
