-- A posting that follows the head of a body: whose head holds it. Null for what was granted by hand.
alter table people.posting add column ex_officio uuid;
-- One such post of a role at a division at a time, and quickly found by its body.
create unique index posting_ex_officio on people.posting (city, division, role) where ex_officio is not null and valid_to is null;
create index posting_of_body on people.posting (city, ex_officio) where ex_officio is not null and valid_to is null;
