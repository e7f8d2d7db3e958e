-- For whom the desk blew; null for itself. Another module keeps the register of bodies.
alter table whistles.whistle add column alliance uuid;
