-- Whoever asks does so in their own name, and for something that is yet to be decided.
drop policy procedure_apply on bodies.procedure;
create policy procedure_apply on bodies.procedure for insert
    with check (
        city = (select platform.scope_city())
        and step = 'APPLIED'
        and applied_by is not distinct from (select platform.scope_person())
        and ((select bodies.keeps()) or bodies.asks_for(seat)));
