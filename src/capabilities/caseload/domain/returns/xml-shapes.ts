import type { ReturnKind } from './seam.ts';

/** How a return in XML is laid out: which elements are lines of which lists. */
export interface XmlShape {
  readonly kind: ReturnKind;
  readonly root: string;
  /** What `Header` says that it is, where two returns have the same root. */
  readonly collection: string | null;
  /** Elements that hold one child or worker, with the list of what stands in them directly. */
  readonly groups: Readonly<Record<string, string>>;
  /** Elements within a group that are lines of their own. */
  readonly records: Readonly<Record<string, string>>;
  /** Elements with nothing but text that are each a line. */
  readonly leaves: Readonly<Record<string, string>>;
  /** Lists whose columns stand in the group itself: a line where this element is filled in. */
  readonly alsoWhen: readonly { readonly element: string; readonly list: string }[];
}

export const xmlShapes: readonly XmlShape[] = [
  {
    kind: 'cin-census', root: 'Message', collection: 'CIN', groups: { Child: 'cin-census/child' },
    records: {
      CINdetails: 'cin-census/referral', Assessments: 'cin-census/assessment', CINPlanDates: 'cin-census/need-plan', Section47: 'cin-census/section-47', ChildProtectionPlans: 'cin-census/protection-plan', PreProceedingsandFGDM: 'cin-census/pre-proceedings',
    },
    leaves: { CPPreviewDate: 'cin-census/protection-review' }, alsoWhen: [],
  },
  {
    kind: 'ssda903', root: 'EXPSSDA903', collection: null, groups: { CHILD: 'ssda903/header' },
    records: {
      EPISODE: 'ssda903/episodes', AREVIEW: 'ssda903/reviews', OC2: 'ssda903/oc2', AD_PLACED: 'ssda903/placed-for-adoption', PERMANENCE: 'ssda903/previous-permanence', AMISSING: 'ssda903/missing',
      SWEPISODE: 'ssda903/workers', DOLO: 'ssda903/deprivation-of-liberty',
    },
    leaves: {}, alsoWhen: [{ element: 'DUC', list: 'ssda903/uasc' }, { element: 'IN_TOUCH', list: 'ssda903/oc3' }, { element: 'DATE_INT', list: 'ssda903/ad1' }],
  },
  { kind: 'workforce', root: 'Message', collection: 'CSWW', groups: { CSWWWorker: 'workforce/worker', LALevelVacancies: 'workforce/vacancies' }, records: {}, leaves: {}, alsoWhen: [] },
];
