/**
 * What other programs gave for the same work, as figures only. Those marked indicative were taken with two processors that
 * had other work as well, so they say the order of magnitude and no more.
 */
export const peers = {
  submit: 'ODK Central: 115 a second, median 31.5, 95th 64.9 (indicative). Formbricks, 40 answers, public: 32 a second (indicative)',
  list: 'ODK Central, as JSON, not as a page: 15 a second, median 239, 95th 422 (indicative)',
  publish: 'none measured',
  memory: 'Formbricks: 1,140 after surveys (indicative)',
} as const;
