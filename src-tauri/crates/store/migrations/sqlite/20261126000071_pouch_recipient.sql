-- The public keys that others gave for their pouches: of a body in the chair, a delegation or a person, by the words with
-- which a pouch is asked for. They are in no journal: a key says nothing, and what was made for it stands there.
create table pouch_recipient (
    whom text primary key,
    key text not null
) strict;
