-- What delegations ask to be worded otherwise in the session notes: as drafted, as requested, as agreed.
create table correction (
    id text primary key,
    revision integer not null,
    meeting text not null constraint correction_of_meeting references meeting (id),
    note text not null constraint correction_of_note references note (id),
    asker text not null, -- JSON
    requested text not null,
    asked_on text not null,
    remark text not null,
    drafted text not null,
    agreed text not null, -- empty as long as nothing is agreed
    state text not null,
    reason text not null
) strict;
create index correction_note on correction (note);
