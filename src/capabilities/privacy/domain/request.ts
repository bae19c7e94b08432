import { type Day, daysBetween } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import { type Clock, clockOf, extendBy } from './clock.ts';
import { isChildReference } from './hold.ts';

export const subjectKinds = ['child', 'person'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
/** About whom: a child by reference, or a member of staff by number. */
export interface Subject { readonly kind: SubjectKind; readonly value: string }

export interface AccessRequest extends Clock {
  readonly id: string; readonly number: number; readonly subject: Subject;
  readonly state: 'open' | 'given' | 'refused' | 'withdrawn'; readonly searched: boolean;
}

export interface Asking {
  readonly subject: Subject; readonly askedBy: string; readonly reach: string; readonly asks: string;
  readonly receivedOn: Day; readonly identityKnown: boolean;
}
export interface RequestMade extends Asking { readonly id: string; readonly identityOn: Day | null; readonly by: number; readonly at: Date }
export type RequestField = 'child' | 'person' | 'askedBy' | 'reach' | 'asks' | 'receivedOn';
export type CannotAsk = { readonly why: 'empty' | 'too-long' | 'not-a-reference' | 'nobody' | 'day-to-come' | 'too-long-ago'; readonly field: RequestField };

const longest = { askedBy: 200, reach: 300, asks: 4000 } as const;
interface Acting { readonly by: number; readonly at: Date; readonly today: Day }

/** A request is taken as it came, with every fault named. Who asks need give no reason. */
export function take(asking: Asking, personIsKnown: boolean, act: Acting & { readonly id: string }): Outcome<RequestMade, readonly CannotAsk[]> {
  const faults = [...subjectFaults(asking.subject, personIsKnown), ...wordFaults(asking), ...dayFaults(asking.receivedOn, act.today)];
  if (faults.length > 0) return refuse(faults);
  return accept({ ...asking, id: act.id, identityOn: asking.identityKnown ? asking.receivedOn : null, by: act.by, at: act.at });
}

function subjectFaults({ kind, value }: Subject, personIsKnown: boolean): CannotAsk[] {
  if (kind === 'child') return isChildReference(value) ? [] : [{ why: 'not-a-reference', field: 'child' }];
  return personIsKnown ? [] : [{ why: 'nobody', field: 'person' }];
}

function wordFaults(asking: Asking): CannotAsk[] {
  return (['askedBy', 'reach', 'asks'] as const).flatMap((field): CannotAsk[] => {
    if (asking[field].trim() === '') return [{ why: 'empty', field }];
    return asking[field].length > longest[field] ? [{ why: 'too-long', field }] : [];
  });
}

function dayFaults(receivedOn: Day, today: Day): CannotAsk[] {
  if (receivedOn > today) return [{ why: 'day-to-come', field: 'receivedOn' }];
  return daysBetween(receivedOn, today) > 366 ? [{ why: 'too-long-ago', field: 'receivedOn' }] : [];
}

export type RequestChange =
  | { readonly what: 'identity-confirmed' }
  | { readonly what: 'clock-stopped'; readonly reason: string }
  | { readonly what: 'clock-started' }
  | { readonly what: 'extended'; readonly reason: string }
  | { readonly what: 'refused' | 'withdrawn'; readonly reason: string };
export type RequestChanged = RequestChange & { readonly request: string; readonly on: Day; readonly by: number };
export type CannotChange = 'not-open' | 'no-reason' | 'too-long' | 'known-already' | 'stopped-already' | 'not-stopped' | 'not-begun' | 'extended-already' | 'too-late';

/** What happens to a request on its way; each thing at its time and with its reason. */
export function changeRequest(request: AccessRequest, change: RequestChange, act: { readonly by: number; readonly today: Day }): Outcome<RequestChanged, CannotChange> {
  if (request.state !== 'open') return refuse('not-open');
  const why = ('reason' in change ? badReason(change.reason) : null) ?? whyNotNow(request, change, act.today);
  return why ? refuse(why) : accept({ ...change, request: request.id, on: act.today, by: act.by });
}

function badReason(reason: string): CannotChange | null {
  if (reason.trim() === '') return 'no-reason';
  return reason.length > 2000 ? 'too-long' : null;
}

function whyNotNow(request: AccessRequest, { what }: RequestChange, today: Day): CannotChange | null {
  const clock = clockOf(request);
  switch (what) {
    case 'identity-confirmed': return request.identityOn ? 'known-already' : null;
    case 'clock-stopped': return ({ running: null, stopped: 'stopped-already', 'not-begun': 'not-begun' } as const)[clock.kind];
    case 'clock-started': return clock.kind === 'stopped' ? null : 'not-stopped';
    case 'extended': return whyNotExtend(request, today);
    default: return null;
  }
}

function whyNotExtend(request: AccessRequest, today: Day): CannotChange | null {
  if (request.extended) return 'extended-already';
  const last = extendBy(request);
  if (!last) return 'not-begun';
  return today > last ? 'too-late' : null;
}

export type CannotGive = 'not-open' | 'not-known' | 'clock-stands' | 'not-searched';

/** A copy goes only to somebody who is known to be who they say, and after the search. */
export function whyNotGive(request: AccessRequest): CannotGive | null {
  if (request.state !== 'open') return 'not-open';
  if (!request.identityOn) return 'not-known';
  if (clockOf(request).kind === 'stopped') return 'clock-stands';
  return request.searched ? null : 'not-searched';
}
