-- Whose session it is, so that a person can see theirs, and end them.
alter table platform.session add column person_id integer generated always as ((content ->> 'person')::integer) stored;
create index session_person on platform.session (person_id) where person_id is not null;
