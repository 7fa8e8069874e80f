-- The history lists steps and events, newest first, and passes over what each did to single records: of these there are
-- many times as many, and an import of thousands would be read to show one line.
create index journal_told on journal (seq, verb, at, actor, unit) where kind <> 'record';
