-- Undo asks whether a value of its step was erased. Few are, so that looking through all of a step is time for nothing.
create index journal_value_erased on journal_value (seq) where salt is null;
