-- What follows an activity of a series is found by it.
create index activity_series on activities.activity (city, series, begins);
