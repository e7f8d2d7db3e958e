-- For how many days names stay and calls run changes on screen, as who may call out does.
grant update (days, open_days) on callouts.keeping to gezhi_app;
