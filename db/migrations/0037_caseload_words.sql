-- What the authority's own words in a return mean, said once and remembered. Taken back, it is asked again.
create table caseload.word (
  id            integer generated always as identity primary key,
  list          text not null,
  col           text not null,                 -- our name of the column
  heading       text not null,                 -- as the file had it, for people
  word          text not null,                 -- as the file had it
  folded        text not null check (folded <> ''),
  code          text not null,                 -- '': it means nothing
  said_by       integer references people.person,
  said_at       timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by integer references people.person
);
create unique index word_once on caseload.word (list, col, folded) where taken_back_at is null;
grant select, insert (list, col, heading, word, folded, code, said_by, said_at), update (taken_back_at, taken_back_by) on caseload.word to :"app";
alter table caseload.problem add column list text, add column rows integer;
