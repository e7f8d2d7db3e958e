-- The relation of a member on its way from one organization to another. The member's organization changes on receipt only.
create table membership.transfer (
    city text collate "C" not null,
    id uuid not null,
    member uuid not null,
    from_body uuid not null,
    to_body uuid not null check (to_body <> from_body),
    step text collate "C" not null check (step in (
        'DRAFT', 'ISSUED', 'IN_TRANSIT', 'RETURNED', 'REFUSED', 'EXPIRED', 'RECEIVED', 'CANCELLED')),
    reason text not null check (length(reason) between 1 and 200),
    issued_on date,
    valid_until date check (valid_until > issued_on),
    version int not null default 1,
    primary key (city, id),
    foreign key (city, member) references membership.member,
    check ((issued_on is null) = (valid_until is null)),
    check (step not in ('ISSUED', 'IN_TRANSIT', 'REFUSED', 'EXPIRED', 'RECEIVED') or valid_until is not null)
);
-- One at a time.
create unique index transfer_open on membership.transfer (city, member) where step not in ('RECEIVED', 'CANCELLED');
create index transfer_of_member on membership.transfer (city, member, id);
create index transfer_out on membership.transfer (city, from_body, id) where step not in ('RECEIVED', 'CANCELLED');
create index transfer_in on membership.transfer (city, to_body, id) where step not in ('RECEIVED', 'CANCELLED');
create index transfer_due on membership.transfer (city, valid_until) where step in ('ISSUED', 'IN_TRANSIT');

create table membership.transfer_move (
    city text collate "C" not null,
    transfer uuid not null,
    seq int not null,
    at timestamptz not null,
    deed text collate "C" not null,
    to_step text collate "C" not null,
    actor uuid,
    actor_name text not null,
    words text not null check (length(words) <= 500),
    request_id uuid not null,
    primary key (city, transfer, seq),
    unique (city, request_id),
    foreign key (city, transfer) references membership.transfer
);

grant select, insert on membership.transfer, membership.transfer_move to gezhi_app;
grant update (step, issued_on, valid_until, version) on membership.transfer to gezhi_app;

alter table membership.transfer enable row level security;
create policy transfer_read on membership.transfer for select
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or from_body in (select k.id from membership.kept() k)
            or to_body in (select k.id from membership.kept() k) and step <> 'DRAFT'));
create policy transfer_draft on membership.transfer for insert
    with check (
        city = (select platform.scope_city())
        and step = 'DRAFT'
        and from_body in (select k.id from membership.kept() k));
create policy transfer_move on membership.transfer for update
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or from_body in (select k.id from membership.kept() k)
            or to_body in (select k.id from membership.kept() k) and step <> 'DRAFT'));

alter table membership.transfer_move enable row level security;
create policy move_read on membership.transfer_move for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from membership.transfer t
            where t.city = transfer_move.city
            and t.id = transfer_move.transfer));
create policy move_add on membership.transfer_move for insert
    with check (
        city = (select platform.scope_city())
        and exists (
            select from membership.transfer t
            where t.city = transfer_move.city
            and t.id = transfer_move.transfer));

-- While the relation is on its way the organization that is to have it sees whose it is, and takes it over: the old one first is let go by that.
drop policy member_read on membership.member;
create policy member_read on membership.member for select
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or person = (select platform.scope_person())
            or organization in (select k.id from membership.kept() k)
            or registered_at in (select k.id from membership.kept() k)
            or id in (
                select t.member
                from membership.transfer t
                where t.city = (select platform.scope_city())
                and t.step in ('ISSUED', 'IN_TRANSIT', 'REFUSED')
                and t.to_body in (select k.id from membership.kept() k))));
drop policy member_change on membership.member;
create policy member_change on membership.member for update
    using (
        city = (select platform.scope_city())
        and ((select membership.is_program())
            or organization in (select k.id from membership.kept() k)
            or id in (
                select t.member
                from membership.transfer t
                where t.city = (select platform.scope_city())
                and t.step = 'IN_TRANSIT'
                and t.to_body in (select k.id from membership.kept() k))))
    with check (
        city = (select platform.scope_city())
        and ((select membership.is_program()) or organization in (select k.id from membership.kept() k)));
