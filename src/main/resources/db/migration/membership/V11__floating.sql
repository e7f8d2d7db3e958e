-- Members who live here while their relation is with an organization elsewhere: found, invited, attached. The relation stays where it is, and
-- they are no rows of membership.member. As little as is needed: no number, no telephone, no house.
create table membership.floating (
    city text collate "C" not null,
    id uuid not null,
    -- Empty once they said no or it was a mistake: nobody is kept who has not agreed.
    name text not null check (length(name) <= 50),
    -- Community, grid or unit where they live; empty with the name.
    residence text collate "C" not null check (residence = '' or starts_with(residence, city)),
    -- The organization that keeps the relation, in words: it may be anywhere.
    origin text not null check (length(origin) <= 100),
    -- The organization that is to attach them.
    body uuid not null,
    step text collate "C" not null check (step in ('FOUND', 'INVITED', 'ATTACHED', 'ENDED', 'DECLINED', 'STRUCK')),
    -- The day on which they agreed to be attached and kept here.
    consented_on date,
    version int not null default 1,
    primary key (city, id),
    check ((step in ('ATTACHED', 'ENDED')) = (consented_on is not null)),
    check ((step in ('ENDED', 'DECLINED', 'STRUCK')) = (name = '')),
    check ((name = '') = (residence = ''))
);
create index floating_of_body on membership.floating (city, body, id);
create index floating_by_residence on membership.floating (city, residence, id) where step in ('FOUND', 'INVITED');

create table membership.floating_move (
    city text collate "C" not null,
    floating uuid not null,
    seq int not null,
    at timestamptz not null,
    deed text collate "C" not null,
    to_step text collate "C" not null,
    actor uuid,
    actor_name text not null,
    words text not null check (length(words) <= 200),
    request_id uuid not null,
    primary key (city, floating, seq),
    unique (city, request_id),
    foreign key (city, floating) references membership.floating
);

grant select, insert on membership.floating, membership.floating_move to gezhi_app;
grant update (name, residence, origin, step, consented_on, version) on membership.floating to gezhi_app;

-- The desk of the community sees whom it is to find until they are attached or have said no; from then on they are with who keeps the
-- members of the organization, up the chain. No other role sees anybody.
alter table membership.floating enable row level security;
create policy floating_read on membership.floating for select
    using (
        city = (select platform.scope_city())
        and (body in (select k.id from membership.kept() k)
            or (select platform.scope_role()) = 'COMMUNITY_DESK'
                and (select platform.scope_subtree()) <> ''
                and starts_with(residence, (select platform.scope_subtree()))
                and step in ('FOUND', 'INVITED')));
create policy floating_add on membership.floating for insert
    with check (
        city = (select platform.scope_city())
        and step = 'FOUND'
        and (body in (select k.id from membership.kept() k)
            or (select platform.scope_role()) = 'COMMUNITY_DESK'
                and (select platform.scope_subtree()) <> ''
                and starts_with(residence, (select platform.scope_subtree()))));
create policy floating_change on membership.floating for update
    using (city = (select platform.scope_city()) and body in (select k.id from membership.kept() k));

alter table membership.floating_move enable row level security;
create policy floating_move_read on membership.floating_move for select
    using (
        city = (select platform.scope_city())
        and exists (
            select from membership.floating f
            where f.city = floating_move.city
            and f.id = floating_move.floating));
create policy floating_move_add on membership.floating_move for insert
    with check (
        city = (select platform.scope_city())
        and actor = (select platform.scope_person())
        and exists (
            select from membership.floating f
            where f.city = floating_move.city
            and f.id = floating_move.floating
            and (floating_move.deed = 'FIND' or f.body in (select k.id from membership.kept() k))));
