-- Offices find what they were asked to help with.
create index case_assisting on cases.case using gin (assisting) where assisting <> '{}';
