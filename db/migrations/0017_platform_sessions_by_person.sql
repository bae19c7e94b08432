-- Whose session it is, so that a person can see theirs, and end them.
create index session_person on platform.session (((content ->> 'person')::integer)) where not ended;
