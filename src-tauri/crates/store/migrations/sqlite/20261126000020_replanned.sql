-- When an item is held since the day was planned anew, beside the times of the agenda: the run sheet keeps both.
alter table agenda_item add column replanned text; -- JSON
