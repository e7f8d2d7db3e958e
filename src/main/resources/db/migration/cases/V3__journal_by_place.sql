-- Figures of grids and units are counted from the journal, and so are the rows behind any figure.
create index journal_place on cases.journal (city, division, at);
