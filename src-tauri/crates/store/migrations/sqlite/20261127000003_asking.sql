-- What all delegations are asked, around a meeting.
create table question (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint question_of_meeting references meeting (id),
    question text not null,
    background text not null,
    item text constraint question_of_agenda_item references agenda_item (id),
    asked_on text,
    due text,
    label text not null,
    remark text not null
) strict;
create unique index question_reference_is_unique on question (meeting, reference);

-- What each delegation answers: once to each question.
create table response (
    id text primary key,
    revision integer not null,
    meeting text not null constraint response_of_meeting references meeting (id),
    question text not null constraint response_of_question references question (id),
    party text not null constraint response_of_party references party (id),
    text text not null,
    label text,
    travels text not null,
    answered_on text,
    note text not null,
    constraint response_once unique (question, party)
) strict;

-- How delegations rate a practice or a question: who cast a ballot, and how many ballots there are of each value.
create table rating (
    id text primary key,
    revision integer not null,
    meeting text not null constraint rating_of_meeting references meeting (id),
    practice text constraint rating_of_practice references practice (id),
    question text constraint rating_of_question references question (id),
    round text not null,
    delegations text not null, -- JSON
    counts text not null -- JSON
) strict;

-- What the forms of an evaluation say together.
create table evaluation (
    id text primary key,
    revision integer not null,
    meeting text not null constraint evaluation_of_meeting references meeting (id),
    forms integer not null,
    counts text not null, -- JSON
    texts text not null, -- JSON
    constraint evaluation_once unique (meeting)
) strict;
