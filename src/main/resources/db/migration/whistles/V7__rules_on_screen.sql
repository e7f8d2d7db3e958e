-- Situations and numbers change on screen: a line set from a day replaces what was planned from that day on; set again for the day on which it
-- begins it is corrected, and what it said before is in the list of changes.
grant update (zh, en, amount, unit, levels, kinds, ordinal) on whistles.situation to gezhi_app;
grant update (amount) on whistles.number to gezhi_app;
