-- standing_today keeps two from standing for a division at once; periods that have ended are kept apart by an exclusion of their own, which
-- costs nothing where a whole city is written at once.
alter table bodies.standing drop constraint standing_one_at_a_time;
alter table bodies.standing add constraint standing_periods_apart exclude using gist (
    city with =, division with =, daterange(valid_from, valid_to) with &&) where (valid_to is not null);
