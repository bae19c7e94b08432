-- What is decided and followed for children is a category of its own.
insert into privacy.category (code, position, name, holds, purpose, lawful_basis, owner, keep_number, keep_unit, keep_from, source, review_on) values
  ('matters', 22, 'Decisions and trackers',
   'The child’s reference; what was asked for, decided and followed, by whom and when, with the reasons that were given. Of the service: duties that were set aside for a time.',
   'So that a named manager decides what is theirs to decide, in time and with a reason, and that nobody is lost sight of.',
   'UK GDPR Article 6(1)(e), public task: Children Act 1989 and Children Act 2004. Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraphs 6 and 18.',
   'Director of children’s services', 7, 'years', 'the last step of it',
   'Six years and the current one, as for other quality records. The child’s record itself is in the case system, which has its own period.', '2027-11-01');
