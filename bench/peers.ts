/**
 * What other programs gave for the same work, as figures only: taken on two processors that had other work as well, so
 * they say the order of magnitude and no more. Redmine (puma, one process, PostgreSQL 15, signed in as a member of every
 * project) was measured on the machine of this bench and with its way of asking.
 */
export const peers = {
  submit: { perSecond: 'ODK Central 115, Formbricks with 40 answers 32', median: 'ODK Central 31.5', p95: 'ODK Central 64.9' },
  listForOne: { median: 'Redmine, as a page: 130 – 133 – 142', p95: 'Redmine 248 – 254 – 275' },
  listForFour: {
    perSecond: 'Redmine 6.7 – 6.7 – 6.8; ODK Central, as JSON, 15', median: 'Redmine 582 – 592 – 599; ODK Central, as JSON, 239',
    p95: 'Redmine 706 – 738 – 870; ODK Central, as JSON, 422',
  },
  start: 'Redmine 5,000 to 6,000',
  memory: 'Redmine 217; Formbricks 1,140 after surveys',
  measured: 'Figures of others are indicative: their machine had other work as well. Redmine 5.0.4 was measured on the same machine in November 2026.',
} as const;
