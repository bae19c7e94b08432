/** Where evidence is found: put before it. `{day}` becomes a day. */
export const whereabouts: readonly string[] = [
  '', '', '', '', 'Case note of {day}. ', 'Visit record of {day}. ', 'See the note of {day}. ', 'Page 2. ', 'Page 3. ', 'Section 2. ', 'Section 4. ',
  'In the analysis. ', 'Under views. ', 'First paragraph. ', 'Last page. ', 'Form of {day}, part B. ', 'Attached drawing, {day}. ', 'Summary box. ',
];

/** What may follow it. */
export const tails: readonly string[] = [
  '', '', '', '', '', '', ' Talked over in supervision.', ' Read with the family.', ' Copied to the carer.', ' To be looked at again at the next meeting.',
  ' Checked on {day}.', ' The school has a copy.',
];

/** For statements of another standard, which we know nothing about. */
export const plain = {
  met: ['Shown in the record, with the date.', 'Done, and the reason is given.', 'The child\'s own words show it.', 'Agreed with the family and noted.'],
  partly: ['Begun; the second half is still to come.', 'There, but without the reason.'],
  not: ['Nothing in the record shows this yet.'],
  improve: ['Say how this is shown and where.', 'Add the missing part and its date.'],
  better: ['Added, with the date and the reason.'],
} as const;

/** Said of the next step by a manager, after what to improve. */
export const kindly: readonly string[] = [
  '', '', '', ' The rest reads well.', ' Ring me if it helps to talk it through.', ' Good direct work otherwise.', ' Half an hour should do it.', ' Happy to look at a draft.',
];

export const withdrawnBecause: readonly string[] = [
  'Started twice by mistake; the other one is kept.', 'The visit was made by the duty worker and is recorded there.', 'Wrong kind of work chosen; started again as a plan.',
  'The family moved to another council before the work began.', 'Wrong reference typed; started again for the right child.',
];

export const actedFirstBecause: readonly string[] = [
  'The child needed somewhere safe tonight; the move came first and the record follows.',
  'A strategy meeting was held within the hour; the assessment is being brought up to the standard now.',
  'An injury was seen on the visit; taken to hospital before anything was written.',
  'The young person was missing; the return interview and safety plan came first.',
  'The carer asked the child to leave; a bed was found before the plan was finished.',
];

export const unknownChildBecause: readonly string[] = [
  'New referral of this morning; not yet in the extract.', 'Unborn child registered today in the case system.', 'Transferred in from another council this week; reference checked with the duty desk.',
];

/** What staff say of a statement. */
export const experiences = {
  helps: ['I read it before I ring the doorbell; it takes ten seconds.', 'It gives me words for what I want to ask in supervision.',
    'Good to have in the car. My notes are shorter since I use it.', 'It reminds me of the parent who is not in the room.', 'We took it as a theme in our team meeting and it stuck.',
    'My student learnt more from this one than from the handbook.', 'It stops me from starting with the history.', 'I use the "what good looks like" text as a checklist.',
    'Families like it when I show them what we hold ourselves to.', 'It made me go back a second time, and that was right.'],
  hard: ['Hard on short visits: there is not time for everything.', 'Depends on other services answering, and they often do not.',
    'I am never sure how much evidence is enough.', 'With a baby I do not know how to show it.', 'Hard when the interpreter is booked for an hour only.',
    'The form in the case system has no place for it, so it ends up in the notes.', 'It asks for what only a manager can change.', 'Difficult where parents live far away and do not answer.',
    'With five brothers and sisters this takes an evening.', 'New workers find the wording long.'],
  both: ['It is right, and it is the one I fall behind on in a busy week.', 'Helps in planning; hard to show afterwards.', 'Good question, but I answer the same thing each month.',
    'Useful with teenagers, harder with the under-fives.', 'I like it, though I need an example for long-term work.', 'It helps once you have seen a good example from a colleague.'],
} as const;
