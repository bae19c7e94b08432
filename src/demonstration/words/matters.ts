/** What is said in a field of this name; in any other of words `anything`. */
export const sentences: Readonly<Record<string, readonly string[]>> = {
  why: ['It is what the child needs now, and the plan says so.', 'Two visits and the school tell the same.', 'The family agrees, and the child was asked.'],
  reason: ['What is said bears it out.', 'The analysis is clear, and the child is heard in it.', 'It is right for the child, on what is known today.'],
  change: ['Say what the child says, in the child’s own words.', 'Say what was tried before, and what came of it.', 'Give the day by which each step is done.'],
  changed: ['The child’s words are in, and what was tried before.', 'Each step has its day now.'],
  note: ['The next visit is together with the school nurse.', 'Grandmother can help twice a week.', 'The school sees the child settle.'],
  progress: ['The child goes to school every day, and the home is safe.', 'Little has changed since the first review.'],
  risk: ['Who looks after the child in the evening is not always clear.', 'The parent’s health goes up and down.'],
  voice: ['The child says that mornings are better now.', 'The child wants to see more of an older sister.'],
  direction: ['Worker: family meeting within two weeks. Manager: look at it again in a month.', 'Worker: ask for the health report this week.'],
  whyNot: ['The plan is working, and nothing speaks for it today.'], whyNone: ['The family now accepts the help that was offered.'], whyOff: ['The guardian was ill.'],
  feedback: ['A clear account; say more of what would have to change.', 'The child is heard throughout. Shorten the history.'],
  unchecked: ['The child cannot wait for it. It is checked this week.', 'What is missing was said to me today, and I have read it all myself.'], followed: ['The check was signed off, and nothing of it is open.'],
  concern: ['No plan since the last review.', 'The child has not been asked what they want.'], wanted: ['A plan with days and names.', 'The child is seen alone within a week.'],
  answer: ['The plan is written, and shared with the child by Friday.', 'The visit is arranged for next week.'], outcome: ['The child has a plan and knows it.', 'The child was seen alone, and the plan was changed.'],
  late: ['The report of the school is missing; it is promised for next week.'], next: ['A second visit tomorrow morning, with the school told.'], effect: ['No child came to harm; visits were made up within the month.'],
  parallel: ['Long-term fostering, if the assessment does not bear it out.'], missing: ['The genogram is of before the move.'], gaps: ['Bring the chronology up to today.'], how: ['The visit took place on the next day.'],
};
export const anything = ['As the plan says.', 'As agreed with the family.'];

/** What fills one line. */
export const shortLines: Readonly<Record<string, readonly string[]>> = { holders: ['Mother', 'Mother and father', 'Mother, and father by agreement'], duty: ['Visits in person every six weeks', 'Review within 20 working days'], basis: ['SI 2020/445, now ended', 'Advice of the monitoring officer'] };
