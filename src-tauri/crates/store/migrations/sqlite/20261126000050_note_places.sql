-- Places that are laid out before anybody speaks: a row for each delegation, the parts of a report. Null for an entry
-- that was written without one.
alter table note add column place text; -- JSON
