-- A micro-matter done on the spot shows what it was like before and what it is like after. What was photographed with the report or when the case
-- was filed is of before, and marked so when the matter has been done.
alter table cases.photo add column taken text check (taken in ('BEFORE', 'AFTER'));
grant update (taken) on cases.photo to gezhi_app;
create policy photo_mark on cases.photo for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) in ('GRID_WORKER', 'COMMUNITY_DESK')
        and exists (
            select from cases.case c
            where c.city = photo.city
            and c.id = photo.case_id
            and starts_with(c.division, (select cases.territory()))));

-- A rule may ask for no photos.
alter table cases.flow_rule
    drop constraint flow_rule_amount_check,
    add constraint flow_rule_amount_check check (amount >= 0);
