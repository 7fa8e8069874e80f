create table series (
    id text primary key,
    revision integer not null,
    name text not null,
    short text not null,
    earlier text not null
) strict;

create table meeting (
    id text primary key,
    revision integer not null,
    series text not null constraint meeting_of_series references series (id),
    ordinal integer not null,
    title text not null,
    "from" text not null,
    "to" text not null,
    zone text not null,
    format text not null,
    venue text not null,
    host text,
    chairs text not null,
    languages text not null,
    chatham_house integer not null,
    labels text not null,
    community text not null,
    "order" text not null,
    quota integer not null,
    contact_name text not null,
    contact_email text not null
) strict;
create unique index meeting_ordinal_is_unique on meeting (series, ordinal);
