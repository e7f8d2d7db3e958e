-- A link of one use by which members bind their own account to their entry: the keeper hands it over, the database has its hash.
alter table membership.member add column claim_hash text collate "C";
create unique index member_claim on membership.member (city, claim_hash) where claim_hash is not null;
grant update (claim_hash) on membership.member to gezhi_app;

-- Whoever holds the link and is signed in; the row is not theirs to see before.
create function membership.claim(hash text) returns uuid
    language sql volatile security definer
    set search_path = ''
    as $$
        update membership.member m
        set person = platform.scope_person(),
            claim_hash = null,
            version = version + 1
        where m.city = platform.scope_city()
        and m.claim_hash = hash
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
