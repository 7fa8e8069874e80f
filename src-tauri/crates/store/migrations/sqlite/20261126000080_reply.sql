-- The newest reply of each delegation and note-taker to the session notes. No entry is referred to by a constraint: what was
-- confirmed and then removed is kept as confirmed.
create table reply (
    id text primary key,
    revision integer not null,
    meeting text not null constraint reply_of_meeting references meeting (id),
    whose text not null,
    name text not null,
    answered text not null,
    confirmed text not null, -- JSON
    constraint reply_once unique (meeting, whose)
) strict;
