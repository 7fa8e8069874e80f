-- Days that a series lays out again: items with times, rooms by name and roles, and nobody by name.
alter table series add column templates text not null default '[]'; -- JSON
