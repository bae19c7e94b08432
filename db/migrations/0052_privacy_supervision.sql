-- Supervision of staff and about children is a category of its own.
insert into privacy.category (code, position, name, holds, purpose, lawful_basis, owner, keep_number, keep_unit, keep_from, source, review_on) values
  ('supervision', 21, 'Supervision and coaching',
   'Who met whom and when; what a worker and their supervisor keep of it, and what they set out to do; whether there was a talk about wellbeing, never what was said. About a child: the reference, the day, where it is recorded, and what was written here to be copied into the case system.',
   'So that staff are supervised, and that decisions about children are thought through with somebody else.',
   'UK GDPR Article 6(1)(e), public task: Children Act 1989; and 6(1)(c), duties as an employer. Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraphs 6 and 18.',
   'Head of human resources', 7, 'years', 'the day on which they met',
   'Six years and the current one: Limitation Act 1980, section 5, for a claim under a contract. The child’s record itself is in the case system, which has its own period.', '2027-11-01');
