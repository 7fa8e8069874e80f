-- The journal: every change of a record, chained by hash. Complete in its structure from the first day, so that
-- purging (values and salts go, digests and chain stay) never needs another form.
create table journal_head (
    one integer primary key constraint journal_head_is_one check (one = 1),
    seq integer not null,
    hash blob not null
) strict;
insert into journal_head (one, seq, hash) values (1, 0, zeroblob(32));

create table journal (
    seq integer primary key,
    unit text not null,
    at integer not null, -- microseconds since 1970, UTC
    actor text not null,
    kind text not null constraint journal_kind check (kind in ('step', 'record', 'event')),
    verb text not null,
    noun text not null,
    record text not null,
    before_digest blob not null,
    after_digest blob not null,
    hash blob not null
) strict;
create index journal_by_unit on journal (unit);
create index journal_by_record on journal (record);

-- One row per field that changed, with a salt of its own. `before` and `after` are the exact bytes that were digested.
create table journal_value (
    seq integer not null references journal (seq),
    field text not null,
    salt blob,
    before text,
    after text,
    before_digest blob,
    after_digest blob,
    primary key (seq, field)
) strict, without rowid;

-- What undo and redo walk along. A step is done, undone, or superseded (undone, then something else was done).
create table step (
    unit text primary key,
    seq integer not null references journal (seq),
    verb text not null,
    at integer not null,
    actor text not null,
    state text not null constraint step_state check (state in ('done', 'undone', 'superseded')),
    undoable integer not null,
    undoes text references step (unit)
) strict;
create index step_by_seq on step (seq);
