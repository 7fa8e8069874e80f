-- Reference data, copied in when the workspace is made.
create table party (
    id text primary key,
    revision integer not null,
    system text not null,
    code text not null,
    kind text not null,
    "group" text not null,
    rank integer not null,
    iso2 text,
    iso3 text,
    name text not null,
    full_name text not null,
    own_name text not null,
    in_sentence text not null,
    footnote text,
    synonyms text not null,
    valid_from text,
    valid_to text
) strict;

create table delegation (
    id text primary key,
    revision integer not null,
    meeting text not null constraint delegation_of_meeting references meeting (id),
    party text not null constraint delegation_of_party references party (id),
    quota integer,
    contact text not null,
    answer text not null
) strict;
create unique index delegation_is_unique on delegation (meeting, party);

create table person (
    id text primary key,
    revision integer not null,
    title text not null,
    given_name text not null,
    family_name text not null,
    given_name_latin text not null,
    family_name_latin text not null,
    display text not null,
    email text not null,
    phone text not null
) strict;

create table participant (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint participant_of_meeting references meeting (id),
    delegation text not null constraint participant_of_delegation references delegation (id),
    person text not null constraint participant_is_person references person (id),
    roles text not null,
    delegation_role text not null,
    status text not null,
    attendance text not null,
    organisation text not null,
    function text not null,
    languages text not null,
    travel text not null,
    dietary text not null,
    accessibility text not null,
    photo_consent text not null
) strict;
create unique index participant_reference_is_unique on participant (meeting, reference);
create unique index participant_person_is_unique on participant (meeting, person);
create index participant_by_delegation on participant (delegation);
create index participant_by_person on participant (person);
