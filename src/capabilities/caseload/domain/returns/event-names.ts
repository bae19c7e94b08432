/** What happens in a child's journey, in the order in which things of one day follow each other. Words for people. */
export const eventNames = {
  contact: 'Contact', 'early-help-started': 'Early help assessment started', 'early-help-completed': 'Early help assessment completed', referral: 'Referral', 'need-started': 'Became a child in need', 'worker-started': 'Social worker began', 'officer-allocated': 'Chair or reviewing officer allocated',
  'assessment-started': 'Assessment started', 'assessment-reviewed': 'Assessment reviewed', oversight: 'Management oversight', 'assessment-authorised': 'Assessment authorised', 'strategy-discussion': 'Strategy discussion', 'section-47': 'Section 47 enquiry started', 'conference-letter': 'Letter about the conference',
  'initial-conference': 'Initial child protection conference', 'plan-started': 'Child protection plan started', 'need-plan-started': 'Child in need plan started', 'review-conference': 'Review conference', seen: 'Child seen', visit: 'Visit', 'protection-visit': 'Child protection visit',
  'legal-planning': 'Legal planning meeting', 'family-group-offered': 'Family group meeting offered', 'family-group-held': 'Family group meeting held', 'letter-before-proceedings': 'Letter before proceedings', 'pre-proceedings-started': 'Pre-proceedings started', 'pre-proceedings-met': 'Pre-proceedings meeting',
  'pre-proceedings-decided': 'Pre-proceedings decided', 'court-application': 'Application to court', 'care-started': 'Started to be looked after', 'episode-started': 'Episode of care started', 'legal-status': 'Legal status changed', placement: 'Placement started',
  'liberty-order-started': 'Deprivation of liberty order started', 'care-review': 'Review of a child in care', 'care-visit': 'Visit to a child in care', 'reviewing-officer': 'Reviewing officer in touch', health: 'Health assessment', dental: 'Dental check', missing: 'Went missing', returned: 'Returned from missing',
  'pathway-review': 'Pathway plan reviewed', 'leaver-contact': 'In touch with a care leaver', 'fostered-for-adoption': 'Fostered for adoption', 'adoption-decided': 'Decided for adoption', 'placement-order': 'Placement order', 'adoption-matched': 'Matched for adoption', 'adoption-placed': 'Placed for adoption',
  'adoption-reversed': 'No longer placed for adoption', adopted: 'Adopted', supervision: 'Supervision', 'liberty-order-ended': 'Deprivation of liberty order ended', 'episode-ended': 'Episode of care ended', 'care-ended': 'Stopped being looked after', 'need-plan-ended': 'Child in need plan ended',
  'plan-ended': 'Child protection plan ended', 'worker-ended': 'Social worker ended', 'need-closed': 'Case closed', died: 'Died',
} as const;

export type EventName = keyof typeof eventNames;
