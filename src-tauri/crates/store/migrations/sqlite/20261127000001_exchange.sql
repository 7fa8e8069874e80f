-- What is exchanged at a meeting: best practices.
create table practice (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint practice_of_meeting references meeting (id),
    title text not null,
    summary text not null,
    problem text not null,
    steps text not null, -- JSON
    item text constraint practice_of_agenda_item references agenda_item (id),
    forms text not null, -- JSON
    phases text not null, -- JSON
    instruments text not null, -- JSON
    online_dimension integer not null,
    actors text not null, -- JSON
    legal_basis text not null,
    source_delegations text not null, -- JSON
    contact text,
    since text not null,
    resources text not null,
    evidence text not null,
    evidence_level text not null,
    did_not_work text not null,
    success_factors text not null,
    obstacles text not null,
    transferability text not null, -- JSON
    safeguards text not null,
    related_challenges text not null, -- JSON
    related_concepts text not null, -- JSON
    said_in text not null, -- JSON
    attachments text not null, -- JSON
    label text,
    lowered_by text not null,
    attribution text not null,
    status text not null,
    validated_by text,
    validated_on text,
    review_on text,
    outdated text not null,
    uptake text not null, -- JSON
    language text,
    version integer not null,
    illustrative integer not null,
    remark text not null
) strict;
create unique index practice_reference_is_unique on practice (meeting, reference);

-- What makes cases hard.
create table challenge (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint challenge_of_meeting references meeting (id),
    title text not null,
    description text not null,
    item text constraint challenge_of_agenda_item references agenda_item (id),
    forms text not null, -- JSON
    phases text not null, -- JSON
    instruments text not null, -- JSON
    raised_by text not null,
    delegations_affected integer not null,
    severity text not null,
    proposed_response text not null,
    linked_practices text not null, -- JSON
    linked_actions text not null, -- JSON
    said_in text not null, -- JSON
    label text,
    lowered_by text not null,
    status text not null,
    remark text not null
) strict;
create unique index challenge_reference_is_unique on challenge (meeting, reference);

-- Legal concepts.
create table concept (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint concept_of_meeting references meeting (id),
    term text not null,
    vocabulary_id text,
    eu_baseline text not null,
    baseline_source text not null,
    where_views_differ text not null,
    item text constraint concept_of_agenda_item references agenda_item (id),
    label text,
    remark text not null
) strict;
create unique index concept_reference_is_unique on concept (meeting, reference);

-- What each delegation says of them: one that counts for each concept and delegation, earlier ones beside it.
create table statement (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint statement_of_meeting references meeting (id),
    concept text constraint statement_of_concept references concept (id),
    party text not null constraint statement_of_party references party (id),
    text text not null,
    language text,
    source_reference text not null,
    status text not null,
    confirmed_by text,
    confirmed_on text,
    as_of text,
    asked_on text,
    label text,
    note text not null
) strict;
create index statement_concept on statement (concept);

-- Who does what by when.
create table action (
    id text primary key,
    revision integer not null,
    reference text not null,
    meeting text not null constraint action_of_meeting references meeting (id),
    text text not null,
    item text constraint action_of_agenda_item references agenda_item (id),
    owners text not null, -- JSON
    owner_person text,
    due text,
    status text not null,
    done_by text not null, -- JSON
    dropped_because text not null,
    linked text not null, -- JSON
    said_in text not null, -- JSON
    label text,
    lowered_by text not null,
    carried_from text,
    remark text not null
) strict;
create unique index action_reference_is_unique on action (meeting, reference);

-- What each delegation answers about a practice.
create table transfer (
    id text primary key,
    revision integer not null,
    meeting text not null constraint transfer_of_meeting references meeting (id),
    practice text not null constraint transfer_of_practice references practice (id),
    party text not null constraint transfer_of_party references party (id),
    state text not null,
    condition text not null,
    as_of text,
    remark text not null,
    constraint transfer_once unique (practice, party)
) strict;

-- Terms of the vocabularies that were changed or added; the others are built in.
create table term (
    id text primary key,
    revision integer not null,
    vocabulary text not null,
    code text not null,
    name text not null,
    note text not null,
    parent text,
    basis text not null,
    scope text not null,
    applies_from text,
    not_binding_on text not null, -- JSON
    retired integer not null,
    constraint term_once unique (vocabulary, code)
) strict;
