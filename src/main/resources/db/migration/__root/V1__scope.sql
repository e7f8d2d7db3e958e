-- The application works as gezhi_app, which owns nothing: row security holds for it without exception.
do $$
begin
    if not exists (select from pg_roles where rolname = 'gezhi_app') then
        create role gezhi_app nologin;
    end if;
    if not pg_has_role(current_user, 'gezhi_app', 'member') then
        execute format('grant gezhi_app to %I', current_user);
    end if;
end
$$;

create schema platform;
grant usage on schema platform to gezhi_app;

-- gezhi.scope is 'city;role;person;subtree;office;token', set at the start of each transaction. Not set: every part is null, and a policy
-- that compares with null shows nothing.
create function platform.scope_part(part int) returns text
    language sql stable parallel safe
    return nullif(split_part(current_setting('gezhi.scope', true), ';', part), '');

create function platform.scope_city() returns text
    language sql stable parallel safe
    return platform.scope_part(1) collate "C";

create function platform.scope_role() returns text
    language sql stable parallel safe
    return platform.scope_part(2);

create function platform.scope_person() returns uuid
    language sql stable parallel safe
    return platform.scope_part(3)::uuid;

create function platform.scope_subtree() returns text
    language sql stable parallel safe
    return platform.scope_part(4) collate "C";

create function platform.scope_office() returns uuid
    language sql stable parallel safe
    return platform.scope_part(5)::uuid;

create function platform.scope_token() returns text
    language sql stable parallel safe
    return platform.scope_part(6);

-- True when the division lies in the subtree of the scope.
create function platform.in_subtree(division text) returns boolean
    language sql stable parallel safe
    return starts_with(division, platform.scope_subtree());
