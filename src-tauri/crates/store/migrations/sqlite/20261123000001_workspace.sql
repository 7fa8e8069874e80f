-- One row that says what this file is. Not journalled: it holds choices of the person at the laptop, no records.
create table workspace (
    one integer primary key constraint workspace_is_one check (one = 1),
    id text not null,
    title text not null,
    sample integer not null,
    actor_name text not null,
    actor_role text not null,
    meeting text,
    created_at integer not null -- microseconds since 1970, UTC
) strict;
