-- Choices of the person at the laptop that name people or countries, so that they stay inside the encrypted file: how the
-- columns of a kind of sheet were taken, what was answered about it. Not journalled: they are no records.
create table choice (
    kind text not null,
    key text not null,
    value text not null, -- JSON
    kept_at integer not null, -- microseconds since 1970, UTC
    constraint choice_is_one primary key (kind, key)
) strict;
