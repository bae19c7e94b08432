/** The kinds of work that a practice standard can apply to. Their names on the screen are in `kindNames`. */
export const kinds = ['visit', 'assessment', 'plan', 'review', 'supervision', 'case-record', 'summary'] as const;
export type Kind = (typeof kinds)[number];

export const kindNames: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  visit: { one: 'Visit', many: 'Visits' },
  assessment: { one: 'Assessment', many: 'Assessments' },
  plan: { one: 'Plan', many: 'Plans' },
  review: { one: 'Review', many: 'Reviews' },
  supervision: { one: 'Supervision record', many: 'Supervision records' },
  'case-record': { one: 'Case record', many: 'Case records' },
  summary: { one: 'Summary', many: 'Summaries' },
};

export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

/**
 * What a statement can be asked about: this piece of work, the child's whole record, the manager's practice,
 * or the service. Only `item` statements gate a piece of work.
 */
export const reaches = ['item', 'journey', 'manager', 'service'] as const;
export type Reach = (typeof reaches)[number];
