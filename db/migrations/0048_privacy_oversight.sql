-- What managers record of their oversight is a category of its own.
insert into privacy.category (code, position, name, holds, purpose, lawful_basis, owner, keep_number, keep_unit, keep_from, source, review_on) values
  ('oversight', 20, 'What managers recorded of assessments',
   'The child’s reference, the day and the manager, where it is recorded, and the direction that was written here to be copied into the case system.',
   'To see that managers look at open assessments in time, and that the case system shows it.',
   'UK GDPR Article 6(1)(e), public task: Children Act 1989 and Children Act 2004. Article 9(2)(g) with the Data Protection Act 2018, Schedule 1, paragraphs 6 and 18.',
   'Director of children’s services', 7, 'years', 'the last record about the child',
   'Six years and the current one, as for other quality records. The child’s record itself is in the case system, which has its own period.', '2027-11-01');
