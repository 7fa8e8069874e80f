-- Who asks for the floor under an item of the agenda, and for how long they have it.
create table turn (
    id text primary key,
    revision integer not null,
    meeting text not null constraint turn_of_meeting references meeting (id),
    item text not null constraint turn_of_agenda_item references agenda_item (id),
    who text not null, -- JSON
    purpose text not null,
    asked text not null,
    state text not null,
    began text, -- since when its time runs; none while it does not
    ended text, -- when it left the floor
    used integer not null, -- seconds, before its time began to run
    "limit" integer, -- seconds
    place integer -- where the chair moved it in the queue
) strict;
create index turn_item on turn (item);
