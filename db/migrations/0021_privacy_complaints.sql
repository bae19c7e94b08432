-- Complaints about how data is used: acknowledged within thirty days, the day of receipt being the first
-- (Data Protection Act 2018, section 164A). Anybody may send one, signed in or not.
create table privacy.complaint (
  id              uuid primary key,
  number          bigint generated always as identity unique,
  name            text not null check (length(name) between 1 and 200),
  contact         text not null check (length(contact) between 1 and 300),
  words           text not null check (length(words) between 1 and 4000),
  person_id       integer references people.person,    -- where they were signed in
  received_at     timestamptz not null,
  received_on     date not null,
  due_on          date not null check (due_on > received_on),
  acknowledged_on date check (acknowledged_on >= received_on),
  acknowledged_by integer references people.person,
  how             text check (length(how) between 1 and 2000),
  closed_on       date check (closed_on >= acknowledged_on),
  closed_by       integer references people.person,
  outcome         text check (length(outcome) between 1 and 4000),
  check ((acknowledged_on is null) = (acknowledged_by is null) and (acknowledged_on is null) = (how is null)),
  check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (outcome is null)),
  check (closed_on is null or acknowledged_on is not null)
);
create index complaint_received_at on privacy.complaint (received_at);

grant select on privacy.complaint to :"app";
grant insert (id, name, contact, words, person_id, received_at, received_on, due_on) on privacy.complaint to :"app";
grant update (acknowledged_on, acknowledged_by, how, closed_on, closed_by, outcome) on privacy.complaint to :"app";
