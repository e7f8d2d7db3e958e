-- A name by its signs and pairs of neighbouring signs, each with the city before it: by these a part of a name is found without reading
-- everybody's.
create function membership.grams(city text, words text) returns text[]
    language sql immutable parallel safe
    return array(
        select city || ':' || substr(words, first, signs)
        from generate_series(1, length(words)) as first
        cross join generate_series(1, 2) as signs
        where first + signs - 1 <= length(words));
create index member_by_name on membership.member using gin (membership.grams(city, name)) where ended_on is null;

-- Members in whose name the words are, one more than the most at the utmost; for keepers only, who read of them what is theirs. With the
-- rights of the owner, for beside row security no index answers for a part of a text.
create function membership.named(words text, most int) returns setof uuid
    language sql stable security definer
    set search_path = ''
    as $$
        select m.id
        from membership.member m
        where membership.grams(m.city, m.name) @> membership.grams(platform.scope_city(), words)
        and m.city = platform.scope_city()
        and m.ended_on is null
        and position(words in m.name) > 0
        and exists (
            select from membership.charge c
            where c.city = platform.scope_city()
            and c.person = platform.scope_person()
            and c.ended_on is null)
        limit most + 1
    $$;

revoke execute on function membership.named from public;
grant execute on function membership.named to gezhi_app;
