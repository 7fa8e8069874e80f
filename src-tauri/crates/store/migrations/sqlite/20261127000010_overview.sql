-- Milestones that somebody touched: as long as the rules hold, none is kept. A day, a number of days from the first day of
-- the meeting, or neither.
create table milestone (
    id text primary key,
    revision integer not null,
    meeting text not null constraint milestone_of_meeting references meeting (id),
    kind text, -- none for one of the secretariat's own
    title text not null,
    date text,
    days integer,
    done text,
    left_out integer not null,
    constraint milestone_once unique (meeting, kind)
) strict;

-- Matters of the overview that are put off, by the key that changes with them.
create table snooze (
    id text primary key,
    revision integer not null,
    meeting text not null constraint snooze_of_meeting references meeting (id),
    matter text not null,
    until text,
    constraint snooze_once unique (meeting, matter)
) strict;
