import type { EvidenceByCode } from './evidence.ts';

export const supervising: EvidenceByCode = {
  'SM-03': {
    met: ['Starts with what got worse since last month and ends with a decision and its reasons.', 'Needs today are clear: sleep, school, a safe Saturday.',
      'A direction was given on contact, and why.'],
    partly: ['The view is clear; the decision is not.'], not: ['The note lists events without a direction.'],
    improve: ['End with a decision and your reasons.', 'Say what could harm the child today.'], better: ['Decision and reasons added after talking it over again.'],
  },
  'SM-04': {
    met: ['The question "whose worry is this?" changed the plan for the visit.', 'The next visit has one aim, in one line.', 'Advice on the hard talk with Dad was practised.'],
    partly: ['Support is there; the challenge is not.'], not: ['The next visit has no aim.'],
    improve: ['Give the aim of the next work in one line.', 'Show the question that made the worker think.'], better: ['Aim added, and the question about the older brother.'],
  },
  'SM-05': {
    met: ['Four weeks after the last, ninety minutes, filed under Forms.', 'Put off once for sickness; the reason and the new date are there.', 'The thinking can be read, not only the tasks.'],
    partly: ['On time, but filed in the wrong place.'], not: ['Nine weeks since the last and no reason.'],
    improve: ['File it in the right place.', 'Give the reason for the gap.'], better: ['Moved to the right place; the reason for the gap is given.'],
  },
  'SM-07': {
    met: ['The drawing of the two houses is noted and changed the plan for Fridays.', 'A quote of last week is there with its date.', 'What a day is like now is told in three lines.'],
    partly: ['There is a quote, but it changed nothing we can see.'], not: ['The child does not speak in this note.'],
    improve: ['Show which decision went differently because of the child.', 'Bring the child\'s words in, with their date.'], better: ['Words of this week added; the contact time was changed because of them.'],
  },
  'SM-08': {
    met: ['Strengths were tested against the bad week in spring.', 'Says where this leads in two years if nothing changes.', 'What keeps the child safe and what is missing are weighed.'],
    partly: ['Risks are there; strengths are only listed.'], not: ['It does not look ahead.'],
    improve: ['Test the strengths.', 'Say where this may lead.'], better: ['Strengths tested with two examples; the look ahead is there.'],
  },
  'SM-09': {
    met: ['Threshold named with the facts: likely, serious, within months.', 'Not at risk tonight; this is said, and why.', 'Still child in need; what would change that is listed.'],
    partly: ['The threshold is named without the facts.'], not: ['No threshold is stated.'],
    improve: ['Put the facts behind the threshold.', 'Say how soon harm could come.'], better: ['Threshold set out with likelihood, seriousness and time.'],
  },
  'SM-10': {
    met: ['Four actions, each with a person and a date that can be kept.', 'The child would understand each action.', 'No action says "monitor".'],
    partly: ['Two actions have no date.'], not: ['Actions are tasks for the file, not for the child.'],
    improve: ['Give dates that can be kept.', 'Say what becomes different for the child.'], better: ['Actions rewritten with who and when.'],
  },
  'SM-11': {
    met: ['Check by telephone in ten days; in the diary of both.', 'Opens with last month\'s actions and what came of them.', 'Date and way of checking are given.'],
    partly: ['It says it will be checked, not when.'], not: ['Nothing on coming back to it.'],
    improve: ['Say when and how you will check.', 'Open with what came of the last actions.'], better: ['Date set and put in both diaries.'],
  },
  'SM-12': {
    met: ['The late genogram is named, with why and a date.', 'Asked what got in the way: three court cases at once. One was moved.', 'Six weeks\' drift on the health step ends Friday.'],
    partly: ['The delay is named; why is not asked.'], not: ['The overdue plan is not mentioned.'],
    improve: ['Name the delay and what it means for the child.', 'Ask why, and note what will change.'], better: ['Delay, reason and end date are in.'],
    apart: ['Nothing is late for this child; all steps were looked at.'],
  },
  'SM-13': {
    met: ['The worker brought three questions; we began with theirs.', 'Noticed being cross with Dad, and what it did.', 'Will try a slower start next time.'],
    partly: ['The worker came ready; feelings were not reached.'], not: ['The agenda was the manager\'s alone.'],
    improve: ['Show the worker\'s own questions.', 'Note what the worker saw in themselves.'], better: ['Worker added their question and what they noticed.'],
    apart: ['A short extra talk about one urgent decision; the full supervision is next week.'],
    blocked: [{ attempts: 'Preparation time was booked twice and taken by duty.', next: 'Duty cover agreed for the morning before the next one.' }],
  },
};
