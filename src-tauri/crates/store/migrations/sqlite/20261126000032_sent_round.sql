-- What was sent round when a silence procedure was opened: only that is cleared by silence.
alter table silence add column sent text not null default '[]';
