-- Who answers for a plan, and since when; and the request by which a copy was made, so that two taps make one.
alter table planning.plan
    add held_by uuid,
    add held_at timestamptz,
    add request_id uuid,
    add constraint plan_request unique (city, request_id);
grant update (held_by, held_at) on planning.plan to gezhi_app;
