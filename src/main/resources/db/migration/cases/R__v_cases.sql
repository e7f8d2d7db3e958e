-- Published: what figures, maps and exports may read, each reader within their own policies.
create or replace view cases.v_case with (security_invoker = true) as
select city, id, number, step, category, division, lon, lat, office, channel, received_at, filed_at, dispatched_at,
    yellow_at, due_at, fed_back_at, verified_at, in_time, rating, source
from cases.case;
create or replace view cases.v_journal with (security_invoker = true) as
select city, case_id, seq, at, action, from_step, to_step, division, category, office, in_time, rating
from cases.journal;
create or replace view cases.v_category with (security_invoker = true) as
select city, code, name, name_en, leaf, valid_from, valid_to
from cases.category;
grant select on cases.v_case, cases.v_journal, cases.v_category to gezhi_app;
