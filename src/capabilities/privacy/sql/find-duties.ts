import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { clockOf } from '../domain/clock.ts';
import { listComplaints } from './find-complaints.ts';
import { listRequests } from './find-requests.ts';

/** Something that the information officer must have done by a day. */
export interface Duty { readonly kind: 'complaint' | 'request'; readonly id: string; readonly number: number; readonly on: Day }

/** Complaints to acknowledge, and requests whose clock is running. */
export async function listDuties(db: Connection): Promise<Duty[]> {
  const { lines } = await listComplaints(db, { open: true, overdueBefore: null, sort: 'due', descending: false, limit: 200, offset: 0 });
  const requests = await listRequests(db, true);
  return [
    ...lines.filter((each) => !each.acknowledgedOn).map((each): Duty => ({ kind: 'complaint', id: each.id, number: each.number, on: each.dueOn })),
    ...requests.flatMap((each): Duty[] => {
      const clock = clockOf(each);
      return clock.kind === 'running' ? [{ kind: 'request', id: each.id, number: each.number, on: clock.dueOn }] : [];
    }),
  ];
}
