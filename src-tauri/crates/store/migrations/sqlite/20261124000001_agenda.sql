-- The agenda: rooms, items, guests of single items, named versions, and what was decided about clashes and changes.
create table room (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint room_of_meeting references meeting (id),
    name text not null,
    capacity integer,
    features text not null,
    hybrid integer not null
) strict;
create unique index room_reference_is_unique on room (meeting, reference);

create table agenda_item (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint agenda_item_of_meeting references meeting (id),
    number text,
    kind text not null,
    day text,
    start integer not null, -- minutes after midnight in the zone of the meeting
    duration integer not null, -- minutes
    minimum integer,
    actual_start integer,
    actual integer,
    room text constraint agenda_item_in_room references room (id),
    online integer not null,
    parallel text not null,
    title text not null,
    description text not null,
    translations text not null,
    aims text not null,
    purpose text not null,
    questions text not null,
    people text not null,
    label text,
    chatham_house integer not null,
    video_link text not null,
    tour text,
    papers text not null,
    run_sheet text not null,
    proposed_by text not null
) strict;
create unique index agenda_item_reference_is_unique on agenda_item (meeting, reference);

create table guest (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint guest_of_meeting references meeting (id),
    title text not null,
    given_name text not null,
    family_name text not null,
    given_name_latin text not null,
    family_name_latin text not null,
    display text not null,
    email text not null,
    organisation text not null,
    kind text not null,
    sector text not null,
    function text not null,
    mode text not null,
    items text not null,
    languages text not null,
    photo_consent text not null
) strict;
create unique index guest_reference_is_unique on guest (meeting, reference);

create table agenda_version (
    id text primary key,
    revision integer not null,
    meeting text not null constraint agenda_version_of_meeting references meeting (id),
    name text not null,
    status text not null,
    note text not null,
    author text not null,
    at text not null,
    agenda text not null,
    names text not null
) strict;
create unique index agenda_version_name_is_unique on agenda_version (meeting, name);

create table agenda_remark (
    id text primary key,
    revision integer not null,
    meeting text not null constraint agenda_remark_of_meeting references meeting (id),
    subject text not null,
    key text not null,
    reason text not null
) strict;
create unique index agenda_remark_is_unique on agenda_remark (meeting, subject, key);

-- Files of agenda items, by the SHA-256 of their content. Not journalled: an item names them, and undo needs them to stay.
create table paper_content (
    digest text primary key,
    bytes blob not null
) strict;

-- The hours that a day of a meeting keeps to, and where people take part online.
alter table meeting add column video_link text not null default '';
alter table meeting add column hours text not null default '{"from":480,"most":420,"to":1140}';
