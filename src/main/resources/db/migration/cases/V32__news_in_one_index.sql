-- One index, grown at its end, for a list that every deed writes to: in the order in which the rows are taken.
alter table cases.news drop constraint news_pkey;
drop index cases.news_in_turn;
alter table cases.news add primary key (city, tries, at, case_id, seq);
