import type { AssessmentEnd } from './assessment.ts';
import type { Conflict, PointState } from './judge-points.ts';
import type { KeptWhere, PointKind } from './point.ts';

export const pointNames: Readonly<Record<PointKind, string>> = { 1: 'Day 1', 8: 'Day 8', 20: 'Day 20', 40: 'Day 40', further: 'Further' };

/** With the colour of its tag: never the colour alone. */
export const stateNames: Readonly<Record<PointState, { readonly text: string; readonly colour: string }>> = {
  missing: { text: 'Not recorded', colour: 'red' }, due: { text: 'Due', colour: 'yellow' }, unfiled: { text: 'Written here, not filed', colour: 'orange' },
  'wrong-place': { text: 'Recorded in the wrong place', colour: 'purple' }, late: { text: 'Done late', colour: 'orange' }, 'in-time': { text: 'Done in time', colour: 'green' },
  later: { text: 'Not yet due', colour: 'blue' }, 'not-due': { text: 'Not due', colour: 'grey' }, before: { text: 'From before Touchstone', colour: 'grey' },
};

export const keptNames: Readonly<Record<KeptWhere, string>> = {
  'case-system': 'In the case system’s own form', here: 'Not yet: I write it here, and copy it across', elsewhere: 'In the wrong place, such as a case note',
};

export const endNames: Readonly<Record<AssessmentEnd, string>> = {
  authorised: 'The assessment was finished', closed: 'The case was closed', noted: 'It was noted by hand that nothing is due any more', gone: 'The lists tell of the assessment no more',
};

export const conflictNames: Readonly<Record<Conflict, string>> = {
  'another-day': 'The list has it on another day', 'another-manager': 'The list names another manager', 'not-there': 'The list does not have it',
};
