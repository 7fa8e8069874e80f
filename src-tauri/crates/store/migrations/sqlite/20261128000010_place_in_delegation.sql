-- Where somebody stands in their delegation, if it was sorted by hand; the first has the place 1.
alter table participant add column place integer;
