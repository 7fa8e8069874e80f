-- The search index holds folded text (no accents, Latin letters), so that plain typing finds every spelling.
create table search_entry (
    id integer primary key,
    noun text not null,
    record text not null,
    unique (record)
) strict;
create virtual table search using fts5 (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
