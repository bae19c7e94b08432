-- What is kept and why, what may not be erased, who asked for what is held about them, and who complained.
create schema privacy;

-- Every category of data: why it is kept, on what ground in law, and for how long. All of it is the authority's to set:
-- periods disagree from one authority to the next, so each says where it comes from and who set it.
create table privacy.category (
  code         text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
  position     integer not null unique,
  name         text not null check (length(name) between 1 and 120),
  holds        text not null check (length(holds) between 1 and 2000),
  purpose      text not null check (length(purpose) between 1 and 2000),
  lawful_basis text not null check (length(lawful_basis) between 1 and 2000),
  owner        text not null check (length(owner) between 1 and 200),
  keep_number  integer not null check (keep_number > 0),
  keep_unit    text not null check (keep_unit in ('days', 'months', 'years')),
  keep_from    text not null check (length(keep_from) between 1 and 200),
  source       text not null check (length(source) between 1 and 2000),
  review_on    date not null,
  set_by       integer references people.person,   -- null: as it came with Touchstone
  set_at       timestamptz,
  check ((set_by is null) = (set_at is null)),
  check (keep_number <= case keep_unit when 'days' then 36500 when 'months' then 1200 else 100 end),
  -- What a session or a form left behind is there to be given back, not to be collected.
  check (code <> 'forms' or (keep_unit = 'days' and keep_number <= 7)),
  -- Who did and saw what is needed to find a breach: at least a year of it.
  check (code <> 'journal' or keep_unit = 'years' or (keep_unit = 'months' and keep_number >= 12))
);

insert into privacy.category (code, position, name, holds, purpose, lawful_basis, owner, keep_number, keep_unit, keep_from, source, review_on) values
  ('work', 1, 'Pieces of work and their checks',
   'The child’s reference, the kind of work, who did it, the answers to each statement with a few words of evidence, sign-offs, decisions and what to improve.',
   'To see that work with children meets the practice standard before it is signed off, and to learn from it.',
   'UK GDPR Article 6(1)(e), public task: Children Act 1989 and Children Act 2004. Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraphs 6 and 18.',
   'Director of children’s services', 7, 'years', 'the last act on the piece of work',
   'Six years and the current one, as for other quality records. The child’s record itself is in the case system, which has its own period; authorities differ (for a child in need, one keeps it until 18 and three years more, another for 75 years from the 18th birthday).', '2027-11-01'),
  ('children', 2, 'Facts about children',
   'The child’s reference in the case system, date of birth, status, team and worker. Never a name.',
   'So that a piece of work is started for the right child.',
   'UK GDPR Article 6(1)(e), public task: Children Act 1989. Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraph 18.',
   'Director of children’s services', 1, 'years', 'the day when the case system last told of the child',
   'A copy, kept only as long as it is of use. The record is the case system’s: for a looked-after child until the 75th birthday (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50).', '2027-11-01'),
  ('staff', 3, 'Staff, posts and teams',
   'Name, work e-mail, staff number, posts held and when, who they report to and who stands in for whom.',
   'To know who may do what, whose work it is, and who answers for it.',
   'UK GDPR Article 6(1)(e), public task, and 6(1)(c), legal duty as an employer.',
   'Head of human resources', 6, 'years', 'the day they left',
   'Limitation Act 1980, section 5: six years for a claim under a contract. The name goes; what they signed stays with a number in its place.', '2027-11-01'),
  ('accounts', 4, 'Accounts',
   'The name that somebody signs in with, and when it was closed.',
   'To let staff in, and nobody else.',
   'UK GDPR Article 6(1)(e), public task, and Article 32, security.',
   'System administrator', 1, 'years', 'the day they left',
   'Practice of information security: a year is enough to look into what happened.', '2027-11-01'),
  ('experience', 5, 'What staff say of the standard',
   'How a statement helps or is hard, in the words of the person who said so.',
   'To make the next version of the standard better.',
   'UK GDPR Article 6(1)(e), public task.',
   'Quality lead', 3, 'years', 'the day it was said',
   'Touchstone’s own proposal: the life of a version of the standard.', '2027-11-01'),
  ('journal', 6, 'The journal',
   'Who did what and who saw what, and when. No words about anybody.',
   'To show that decisions were made by those who may, to find misuse, and to answer “who looked at this?”.',
   'UK GDPR Article 6(1)(e), public task, and Articles 5(2) and 32, accountability and security.',
   'Information officer', 7, 'years', 'the day of the entry',
   'The same as for pieces of work, at least a year in any case. Entries that prove a signature or a decision stay: they hold a number for the person and for the piece of work, and nothing else.', '2027-11-01'),
  ('forms', 7, 'Forms on the way',
   'What somebody had typed when they were signed out, and the marks that keep a form from having its effect twice.',
   'So that nobody loses what they typed.',
   'UK GDPR Article 6(1)(e), public task.',
   'System administrator', 7, 'days', 'the moment it was sent',
   'Touchstone’s own proposal: a working week. It can be made shorter, and not longer.', '2027-11-01'),
  ('requests', 8, 'Requests for information held',
   'Who asked, about whom, what was found, what was left out and why, and the copy that was given out.',
   'To answer requests within the law’s time, and to show that they were answered rightly.',
   'UK GDPR Article 6(1)(c), legal duty: Articles 12 and 15.',
   'Information officer', 3, 'years', 'the day the request was closed',
   'Common practice of local authorities: three years from the last act, so that a complaint to the Information Commissioner can still be answered.', '2027-11-01'),
  ('complaints', 9, 'Complaints about data',
   'Who complained, how to reach them, about what, and what was answered.',
   'To acknowledge and answer complaints within the law’s time.',
   'UK GDPR Article 6(1)(c), legal duty: Data Protection Act 2018, section 164A.',
   'Information officer', 3, 'years', 'the day the complaint was closed',
   'Common practice of local authorities for complaints of this kind.', '2027-11-01');

-- While a hold stands, nothing under it is erased.
create table privacy.hold (
  id            integer generated always as identity primary key,
  kind          text not null check (kind in ('category', 'child', 'person')),
  value         text not null check (length(value) between 1 and 120),
  reason        text not null check (length(reason) between 1 and 2000),
  placed_by     integer not null references people.person,
  placed_at     timestamptz not null,
  lifted_by     integer references people.person,
  lifted_at     timestamptz,
  lifted_reason text check (length(lifted_reason) between 1 and 2000),
  check ((lifted_by is null) = (lifted_at is null) and (lifted_at is null) = (lifted_reason is null))
);
create unique index hold_one_at_a_time on privacy.hold (kind, value) where lifted_at is null;

-- What the authority says of itself on the statements at every page's foot.
create table privacy.detail (
  name         text primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
  value        text not null check (length(value) <= 4000),
  set_by       integer not null references people.person,
  set_at       timestamptz not null
);

grant usage on schema privacy to :"app";
grant select on privacy.category, privacy.hold, privacy.detail to :"app";
grant update (purpose, lawful_basis, owner, keep_number, keep_unit, source, review_on, set_by, set_at) on privacy.category to :"app";
grant insert (kind, value, reason, placed_by, placed_at) on privacy.hold to :"app";
grant update (lifted_by, lifted_at, lifted_reason) on privacy.hold to :"app";
grant insert, update (value, set_by, set_at) on privacy.detail to :"app";
