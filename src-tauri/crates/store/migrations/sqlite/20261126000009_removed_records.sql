-- What was removed is looked for whenever something gets a reference, which is never given twice; among thousands of
-- records that were added that took the longest. Only what is removed costs anything more.
create index journal_removed on journal (noun) where verb = 'remove';
