-- What was erased, when, by whom, and how much of it: a certificate for each time. It holds no words about anybody.
create table privacy.erasure (
  id           uuid primary key,
  category     text not null references privacy.category,
  before_on    date not null,             -- what had begun its time before that day
  erased       integer not null check (erased >= 0),
  held         integer not null check (held >= 0),   -- kept by a hold although its time was over
  list_digest  text not null,             -- SHA-256 of the list that was confirmed
  by_id        integer not null references people.person,
  at           timestamptz not null
);
create index erasure_at on privacy.erasure (at);
grant select on privacy.erasure to :"app";
grant insert on privacy.erasure to :"app";

insert into privacy.category (code, position, name, holds, purpose, lawful_basis, owner, keep_number, keep_unit, keep_from, source, review_on) values
  ('messages', 10, 'E-mail to staff',
   'Who was told how many things there are to do, and when. Never the address, which stands with the member of staff.',
   'So that nobody is told twice, and what failed can be seen.',
   'UK GDPR Article 6(1)(e), public task.',
   'System administrator', 30, 'days', 'the day it was made',
   'Touchstone’s own proposal: long enough to find out why one did not arrive.', '2027-11-01');

-- A closed request goes as a whole, the copy with it; nothing younger than a year, whatever is asked for.
create function privacy.erase_requests(asked uuid[], closed_before date) returns integer
language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(id), '{}') into gone from request
  where id = any (asked) and closed_on < least(closed_before, (now() - interval '1 year')::date);
  delete from pack where request_id = any (gone);
  delete from mark where request_id = any (gone);
  delete from item where request_id = any (gone);
  delete from search where request_id = any (gone);
  delete from clock_stop where request_id = any (gone);
  delete from request where id = any (gone);
  return cardinality(gone);
end $$;
create function privacy.erase_complaints(asked uuid[], closed_before date) returns integer
language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  gone integer;
begin
  delete from complaint where id = any (asked) and closed_on < least(closed_before, (now() - interval '1 year')::date);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function privacy.erase_requests, privacy.erase_complaints from public;
grant execute on function privacy.erase_requests, privacy.erase_complaints to :"app";
