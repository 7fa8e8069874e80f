-- What is said in the room: entries of the session notes, each under an item of the agenda.
create table note (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint note_of_meeting references meeting (id),
    item text not null constraint note_of_agenda_item references agenda_item (id),
    kind text not null,
    at text not null, -- as the clock in the room showed it
    speaker text not null, -- JSON
    text text not null,
    label text, -- as item and meeting where none is given
    chatham_house integer not null,
    attribution text not null,
    consent integer not null,
    markings text not null, -- JSON
    status text not null,
    changed_since integer not null,
    lowered_by text not null,
    private integer not null,
    author text not null,
    remark text not null
) strict;
create unique index note_reference_is_unique on note (meeting, reference);
create index note_item on note (item);

-- What is taken out of a record leaves the search index at once, not when its pages are next put together.
insert into search (search, rank) values ('secure-delete', 1);
