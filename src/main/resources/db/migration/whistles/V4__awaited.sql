-- What waits for an office is said on its pages.
create index summons_awaited on whistles.summons (city, office) where step = 'AWAITED';
