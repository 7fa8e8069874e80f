-- Sentences of the report are corrected too: a correction is of an entry, or of a sentence. What may be empty now must be made
-- anew; what is kept stays as it is.
create table correction_anew (
    id text primary key,
    revision integer not null,
    meeting text not null constraint correction_of_meeting references meeting (id),
    note text constraint correction_of_note references note (id),
    sentence text constraint correction_of_sentence references report_sentence (id),
    asker text not null, -- JSON
    requested text not null,
    asked_on text not null,
    remark text not null,
    drafted text not null,
    agreed text not null, -- empty as long as nothing is agreed
    state text not null,
    reason text not null,
    constraint correction_of_one check ((note is null) <> (sentence is null))
) strict;
insert into correction_anew (id, revision, meeting, note, asker, requested, asked_on, remark, drafted, agreed, state, reason)
    select id, revision, meeting, note, asker, requested, asked_on, remark, drafted, agreed, state, reason from correction;
drop table correction;
alter table correction_anew rename to correction;
create index correction_note on correction (note);
create index correction_sentence on correction (sentence);
