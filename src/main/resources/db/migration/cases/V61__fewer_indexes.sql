-- Nearly every index of a case is written by each of its moves, so each has to earn its keep.
-- What was filed of late is read from the journal.
drop index cases.case_filed;
-- Only cases that were brought in have a source.
alter table cases.case drop constraint case_city_source_source_id_key;
create unique index case_source on cases.case (city, source, source_id) where source is not null;
