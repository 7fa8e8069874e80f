-- Who was there under each item of the agenda, and how. No row means that nobody has looked yet.
create table presence (
    id text primary key,
    revision integer not null,
    meeting text not null constraint presence_of_meeting references meeting (id),
    item text not null constraint presence_of_agenda_item references agenda_item (id),
    who text not null, -- JSON
    state text not null,
    at integer, -- minutes after midnight in the zone of the meeting
    note text not null
) strict;
create unique index presence_is_unique on presence (item, who);
create index presence_meeting on presence (meeting);
