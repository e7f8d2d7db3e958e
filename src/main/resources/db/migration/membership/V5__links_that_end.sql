-- A link to bind an account is good for some days, and only while the organization that handed it over has the member.
alter table membership.member add column claim_until timestamptz;
update membership.member set claim_hash = null where claim_hash is not null;
alter table membership.member add check ((claim_hash is null) = (claim_until is null));
grant update (claim_until) on membership.member to gezhi_app;

-- Whoever holds the link in time and is signed in; the row is not theirs to see before.
drop function membership.claim(text);
create function membership.claim(hash text, moment timestamptz) returns uuid
    language sql volatile security definer
    set search_path = ''
    as $$
        update membership.member m
        set person = platform.scope_person(),
            claim_hash = null,
            claim_until = null,
            version = version + 1
        where m.city = platform.scope_city()
        and m.claim_hash = hash
        and m.claim_until > moment
        and m.person is null
        and m.ended_on is null
        and platform.scope_person() is not null
        and not exists (
            select from membership.member other
            where other.city = m.city
            and other.person = platform.scope_person()
            and other.ended_on is null)
        returning m.id
    $$;
revoke execute on function membership.claim from public;
grant execute on function membership.claim to gezhi_app;
