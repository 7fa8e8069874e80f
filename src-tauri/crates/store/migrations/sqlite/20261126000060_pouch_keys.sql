-- The keys of the workspace for pouches: a pair, of which others have the public key, and the secret of which those of the
-- bodies in the chair are made. They are in no journal: what is in it can be shown. One row at most.
create table pouch_keys (
    one integer primary key constraint pouch_keys_are_one check (one = 1),
    pair text not null,
    secret text not null
) strict;
