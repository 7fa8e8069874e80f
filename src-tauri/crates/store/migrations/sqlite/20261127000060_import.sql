-- What is kept of an import that was applied: which file it was, what its columns were taken for, and what became of each row.
-- The file itself is not kept.
create table import (
    id text primary key,
    revision integer not null,
    meeting text not null constraint import_of_meeting references meeting (id),
    kind text not null,
    file_name text not null,
    digest text not null, -- SHA-256 of its bytes
    at text not null,
    step text not null, -- the unit that applied it
    mapping text not null, -- JSON
    source text not null, -- what files of one source have in common
    said text not null, -- JSON; keyed digests of what was said of each participant
    report text not null, -- JSON
    undone text -- JSON; what became of it when it was taken back later
) strict;
create index import_by_meeting on import (meeting);
