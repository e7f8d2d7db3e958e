-- What takes too long lies on the desk that was told last: few cases of many.
create index case_told on cases.case (city, told_to) where told_to <> '';
