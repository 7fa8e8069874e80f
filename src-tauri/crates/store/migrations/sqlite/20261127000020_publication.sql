-- Drafts of the outcome report and of the press facts that were put before the chairs, with what was in each and with the keys
-- of the bodies. The lines are kept here, since the sentences themselves go on changing.
create table publication_draft (
    id text primary key,
    revision integer not null,
    meeting text not null constraint publication_draft_of_meeting references meeting (id),
    publication text not null,
    number integer not null,
    at text not null,
    lines text not null, -- JSON
    keys text not null, -- JSON
    constraint publication_draft_once unique (meeting, publication, number)
) strict;
