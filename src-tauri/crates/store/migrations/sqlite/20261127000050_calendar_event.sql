-- The event of a calendar from which an item came, so that a later file finds it: UID, time within a series, SEQUENCE.
alter table agenda_item add column event text; -- JSON
