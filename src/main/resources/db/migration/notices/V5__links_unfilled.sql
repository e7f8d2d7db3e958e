-- Secret links of messages put down before they were filled in only when sent.
update notices.outgoing
set subject = regexp_replace(subject, 'https?://[^[:space:]]*/f/[A-Za-z0-9_-]+', '{link}', 'g'),
    body = regexp_replace(body, 'https?://[^[:space:]]*/f/[A-Za-z0-9_-]+', '{link}', 'g')
where recipient like 'follower/%';
