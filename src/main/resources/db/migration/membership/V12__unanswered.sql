-- Nobody is kept for long who has not agreed: who was found or invited and not attached in time is forgotten by the program, which sees no others.
alter table membership.floating drop constraint floating_step_check;
alter table membership.floating add constraint floating_step_check
    check (step in ('FOUND', 'INVITED', 'ATTACHED', 'ENDED', 'DECLINED', 'STRUCK', 'LAPSED'));
alter table membership.floating drop constraint floating_check2;
alter table membership.floating add constraint floating_check2 check ((step in ('ENDED', 'DECLINED', 'STRUCK', 'LAPSED')) = (name = ''));

create policy floating_look on membership.floating for select
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) = 'SYSTEM'
        and step in ('FOUND', 'INVITED', 'LAPSED'));
create policy floating_lapse on membership.floating for update
    using (
        city = (select platform.scope_city())
        and (select platform.scope_role()) = 'SYSTEM'
        and step in ('FOUND', 'INVITED'))
    with check (city = (select platform.scope_city()) and step = 'LAPSED');
create policy floating_move_lapse on membership.floating_move for insert
    with check (
        city = (select platform.scope_city())
        and (select platform.scope_role()) = 'SYSTEM'
        and deed = 'LAPSE');
