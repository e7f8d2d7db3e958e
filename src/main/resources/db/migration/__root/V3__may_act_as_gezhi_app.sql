-- Since PostgreSQL 16 who creates a role may give it away, but not act as it, and is called its member all the same: V1 took that for enough.
do $$
begin
    if current_setting('server_version_num')::int >= 160000 and not pg_has_role(current_user, 'gezhi_app', 'set') then
        execute format('grant gezhi_app to %I', current_user);
    end if;
end
$$;
