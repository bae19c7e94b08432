/** What managers decide and follow for children, by its id: the scheme of delegation names it, `oversight` says what each is. */
export const matterNames = {
  'strategy-meeting': 'Strategy meetings', 'conference-request': 'Requests for initial conferences', 'nine-month-review': 'Nine-month reviews of protection plans',
  'legal-planning': 'Documents for legal planning meetings', 'section-47-visit': 'First visits of enquiries', 'court-document': 'Court documents', 'section-20': 'Section 20 accommodation',
  'temporary-approval': 'Temporary approvals of connected persons', 'placed-with-parents': 'Placements with parents', proceedings: 'Care proceedings', 'pre-proceedings': 'Pre-proceedings',
  'entry-to-care': 'Checks of entries to care', 'permanence-plan': 'Permanence plans', 'pathway-plan': 'Pathway plans', 'record-completeness': 'Completeness of records',
  departure: 'Departures from a duty', dispute: 'Escalations', 'progress-check': 'Progress checks between reviews',
} as const;
export type MatterKind = keyof typeof matterNames;
