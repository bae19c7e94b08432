import { type Day, addDays } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

/** What somebody sends who is not content with how data about them is used. */
export interface Complaining { readonly name: string; readonly contact: string; readonly words: string }

export const longestOf = { name: 200, contact: 300, words: 4000, how: 2000, outcome: 4000 } as const;
/** More in one hour, from everybody together, are no complaints. */
export const mostInAnHour = 30;

export interface ComplaintMade extends Complaining {
  readonly id: string; readonly person: number | null; readonly at: Date; readonly on: Day; readonly dueOn: Day;
}
export interface ComplaintFault { readonly field: keyof Complaining; readonly why: 'empty' | 'too-long' }
export type CannotComplain = { readonly why: 'not-complete'; readonly faults: readonly ComplaintFault[] } | { readonly why: 'too-many' };

interface Sending { readonly id: string; readonly person: number | null; readonly at: Date; readonly today: Day; readonly inTheHour: number }

export function complain(said: Complaining, act: Sending): Outcome<ComplaintMade, CannotComplain> {
  const faults = faultsOf(said);
  if (faults.length > 0) return refuse({ why: 'not-complete', faults });
  if (act.inTheHour >= mostInAnHour) return refuse({ why: 'too-many' });
  return accept({ ...said, id: act.id, person: act.person, at: act.at, on: act.today, dueOn: acknowledgeBy(act.today) });
}

function faultsOf(said: Complaining): ComplaintFault[] {
  return (['name', 'contact', 'words'] as const).flatMap((field): ComplaintFault[] => {
    if (said[field].trim() === '') return [{ field, why: 'empty' }];
    return said[field].length > longestOf[field] ? [{ field, why: 'too-long' }] : [];
  });
}

/** Within thirty days beginning with the day of receipt. */
export function acknowledgeBy(received: Day): Day {
  return addDays(received, 29);
}

export interface Complaint { readonly id: string; readonly receivedOn: Day; readonly acknowledgedOn: Day | null; readonly closedOn: Day | null }
export interface ComplaintAcknowledged { readonly complaint: string; readonly how: string; readonly on: Day; readonly by: number }
export interface ComplaintClosed { readonly complaint: string; readonly outcome: string; readonly on: Day; readonly by: number }
export type CannotAnswer = 'no-words' | 'too-long' | 'acknowledged-already' | 'not-acknowledged' | 'closed-already';
interface Answering { readonly by: number; readonly today: Day }

export function acknowledge(complaint: Complaint, how: string, act: Answering): Outcome<ComplaintAcknowledged, CannotAnswer> {
  if (complaint.acknowledgedOn) return refuse('acknowledged-already');
  if (how.trim() === '') return refuse('no-words');
  if (how.length > longestOf.how) return refuse('too-long');
  return accept({ complaint: complaint.id, how, on: act.today, by: act.by });
}

/** A complaint is answered after it was acknowledged, and once. */
export function close(complaint: Complaint, outcome: string, act: Answering): Outcome<ComplaintClosed, CannotAnswer> {
  if (complaint.closedOn) return refuse('closed-already');
  if (!complaint.acknowledgedOn) return refuse('not-acknowledged');
  if (outcome.trim() === '') return refuse('no-words');
  if (outcome.length > longestOf.outcome) return refuse('too-long');
  return accept({ complaint: complaint.id, outcome, on: act.today, by: act.by });
}

export type ComplaintState = 'new' | 'acknowledged' | 'closed';
export function stateOf({ acknowledgedOn, closedOn }: Pick<Complaint, 'acknowledgedOn' | 'closedOn'>): ComplaintState {
  if (closedOn) return 'closed';
  return acknowledgedOn ? 'acknowledged' : 'new';
}
