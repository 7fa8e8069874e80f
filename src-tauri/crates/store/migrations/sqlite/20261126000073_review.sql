-- Comments on the agenda in threads, what each body in the chair says to a version, and rounds with a last day. No record
-- refers to an item or version by a constraint: what is said of one that goes is kept.
create table comment (
    id text primary key,
    revision integer not null,
    meeting text not null constraint comment_of_meeting references meeting (id),
    version text not null,
    body text not null,
    author text not null,
    thread text,
    item text,
    field text,
    called text not null,
    text text not null,
    suggestion text, -- JSON
    sealed text not null,
    at text not null,
    resolution text, -- JSON
    decision text -- JSON
) strict;

create table approval (
    id text primary key,
    revision integer not null,
    meeting text not null constraint approval_of_meeting references meeting (id),
    version text not null,
    body text not null,
    name text not null,
    choice text,
    remark text not null,
    at text not null,
    answered text,
    constraint approval_once unique (version, body)
) strict;

create table review_round (
    id text primary key,
    revision integer not null,
    meeting text not null constraint round_of_meeting references meeting (id),
    version text not null,
    bodies text not null, -- JSON
    until text not null,
    opened text not null,
    closed text
) strict;
