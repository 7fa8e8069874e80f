-- The outcome report, sentence by sentence. Beside what a sentence says stands the draft as it was when it was taken over, so
-- that a change of its sources is seen. A section is a fixed part, or an item of the agenda with a part.
create table report_sentence (
    id text primary key,
    revision integer not null,
    meeting text not null constraint report_sentence_of_meeting references meeting (id),
    section text not null,
    rank integer not null,
    text text not null,
    origin text not null,
    sources text not null, -- JSON
    seed text not null, -- which draft it is; empty where a person wrote it
    drafted text not null,
    quantifier text,
    label text,
    left_out integer not null
) strict;
