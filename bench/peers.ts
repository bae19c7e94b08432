/**
 * What other programs gave for the same work, as figures only. Redmine (puma, one process, PostgreSQL 15) was measured on
 * the machine and with the client of this bench. Those marked indicative were taken on two processors that had other work
 * as well: they say the order of magnitude and no more.
 */
export const peers = {
  submit: { perSecond: 'ODK Central 115, Formbricks with 40 answers 32 (indicative)', median: 'ODK Central 31.5 (indicative)', p95: 'ODK Central 64.9 (indicative)' },
  listForOne: { median: 'Redmine 5.0.4, as a page: 130 – 133 – 142', p95: 'Redmine 248 – 254 – 275' },
  listForFour: {
    perSecond: 'Redmine 6.7 – 6.7 – 6.8; ODK Central, as JSON, 15 (indicative)', median: 'Redmine 582 – 592 – 599; ODK Central, as JSON, 239 (indicative)',
    p95: 'Redmine 706 – 738 – 870; ODK Central, as JSON, 422 (indicative)',
  },
  start: 'Redmine 5,000 to 6,000 (indicative)',
  memory: 'Redmine 217; Formbricks 1,140 after surveys (indicative)',
  measured: 'Redmine was measured on the same machine in November 2026.',
} as const;
