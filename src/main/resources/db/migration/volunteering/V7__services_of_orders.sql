-- Who noted a service may name the one served, who then says whether it was so: an order knows whom it is for. Never who gave or noted it.
drop policy record_note on volunteering.record;
create policy record_note on volunteering.record for insert
    with check (
        city = (select platform.scope_city()) and state = 'NOTED'
        and (served_person is null or served_person is distinct from (select platform.scope_person()))
        and (person = (select platform.scope_person()) or starts_with(division, (select volunteering.kept_territory()))));
