/** What was done after something was begun, act by act, and how many went that way. */
export interface Course { readonly acts: readonly string[]; readonly count: number }

const courses = (given: Readonly<Record<string, number>>): readonly Course[] => Object.entries(given).map(([acts, count]) => ({ acts: acts.split(' ').filter(Boolean), count }));

/** By kind; '' is what has only been begun. Most gates let through what was asked; court documents change almost nothing. */
export const coursesOf: Readonly<Record<string, readonly Course[]>> = {
  'strategy-meeting': courses({ '': 6, authorise: 48, return: 3, 'return ask-again authorise': 6, refuse: 4, withdraw: 2 }),
  'conference-request': courses({ '': 5, return: 3, 'say-late': 1, authorise: 7, 'authorise say-late': 2, 'authorise hold': 22, 'return ask-again authorise hold': 5, refuse: 2, withdraw: 1 }),
  'nine-month-review': courses({ '': 8, return: 3, review: 110, 'return ask-again review': 9 }),
  'legal-planning': courses({ '': 4, authorise: 5, 'authorise record': 14, return: 2, 'return ask-again authorise record': 3, refuse: 1, withdraw: 1 }),
  'section-47-visit': courses({ '': 4, visit: 26, tried: 3, 'tried visit': 5, withdraw: 2 }),
  'court-document': courses({ '': 4, authorise: 4, 'authorise file': 46, return: 1, refuse: 1, withdraw: 1 }),
  'section-20': courses({ '': 12, note: 14, check: 70, 'check note check': 90, triage: 20, 'check triage close': 9, close: 8 }),
  'temporary-approval': courses({ '': 6, note: 2, extend: 3, close: 8, 'extend close': 3 }),
  'placed-with-parents': courses({ '': 3, return: 2, approve: 10, 'return ask-again approve': 3, 'approve note': 3, 'approve close': 4 }),
  proceedings: courses({ '': 30, hearing: 70, 'hearing note': 60, 'hearing hearing close': 20 }),
  'pre-proceedings': courses({ '': 6, note: 4, review: 6, 'review close': 7 }),
  'entry-to-care': courses({ '': 6, check: 160 }),
  'permanence-plan': courses({ '': 380, note: 420, close: 30 }),
  'pathway-plan': courses({ '': 120, note: 140, close: 6 }),
  'record-completeness': courses({ '': 14, again: 8, gaps: 6, 'gaps again': 3, close: 4 }),
  departure: courses({ '': 1, allow: 1, refuse: 1, 'allow review': 1, 'allow review end': 2 }),
  dispute: courses({ '': 5, answer: 4, 'answer second': 3, 'second third': 1, 'second third fourth': 1, 'answer refer': 1, 'answer second answer-2 resolve': 6, 'answer resolve': 9 }),
  'progress-check': courses({ '': 6, settle: 14, raise: 3 }),
};

/** At which step, of what act, what is said of a field: stories that must be there whatever chance says. */
export interface Told { readonly kind: string; readonly acts: readonly string[]; readonly daysAgo: readonly number[]; readonly said: Readonly<Record<string, string>> }
export const told: readonly Told[] = [
  { kind: 'section-20', acts: ['check', 'note'], daysAgo: [130, 40, 6], said: { consent: 'yes', consentNow: 'withdrawn', drift: 'yes' } },
  { kind: 'temporary-approval', acts: ['note'], daysAgo: [105, 30], said: {} },
  { kind: 'conference-request', acts: [], daysAgo: [2], said: { actedFirst: 'no', checked: 'yes' } },
  { kind: 'conference-request', acts: ['return'], daysAgo: [6, 3], said: { actedFirst: 'no' } },
  { kind: 'strategy-meeting', acts: [], daysAgo: [1], said: { threshold: 'likely', actedFirst: 'no' } },
  { kind: 'dispute', acts: ['answer', 'second'], daysAgo: [24, 15, 5], said: { themes: 'drift plan' } },
];
