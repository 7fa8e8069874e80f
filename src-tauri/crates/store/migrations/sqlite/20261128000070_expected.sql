-- How many people are expected in the room of an item: a count that decides whether its seats are enough.
alter table agenda_item add column expected integer;
