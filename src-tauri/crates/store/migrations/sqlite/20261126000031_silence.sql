-- Silence procedures: notes are sent round with a last moment, and whoever says nothing until then agrees.
create table silence (
    id text primary key,
    revision integer not null,
    meeting text not null constraint silence_of_meeting references meeting (id),
    scope text not null, -- JSON
    until text not null, -- as the clocks at the place of the meeting show it
    remark text not null,
    opened text not null,
    agreed text not null, -- JSON
    closed text
) strict;
