import type { Day } from '../../../kernel/day.ts';
import { type Outcome, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import {
  type CannotAnswer, type CannotComplain, type Complaining, type ComplaintAcknowledged, type ComplaintClosed, type ComplaintMade,
  acknowledge, close, complain as decide,
} from '../domain/complaint.ts';
import { loadComplaint, loadComplaintsSince, loadNewId } from '../sql/load.ts';
import { recordAcknowledged, recordComplaint, recordComplaintClosed } from '../sql/record.ts';
import type { Act } from './act.ts';

interface Sender { readonly db: Connection; readonly person: number | null; readonly now: Date; readonly today: Day }

/** Anybody may complain, signed in or not. */
export async function complain({ db, person, now, today }: Sender, said: Complaining): Promise<Outcome<ComplaintMade, CannotComplain>> {
  const inTheHour = await loadComplaintsSince(db, new Date(now.getTime() - 3_600_000));
  const outcome = decide(said, { id: await loadNewId(db), person, at: now, today, inTheHour });
  if (outcome.ok) recordComplaint(db, outcome.value);
  return outcome;
}

export async function acknowledgeComplaint({ db, who, today }: Act, id: string, how: string): Promise<Outcome<ComplaintAcknowledged, CannotAnswer | 'not-there'>> {
  const complaint = await loadComplaint(db, id);
  if (!complaint) return refuse('not-there');
  const outcome = acknowledge(complaint, how, { by: who.id, today });
  if (outcome.ok) recordAcknowledged(db, outcome.value);
  return outcome;
}

export async function closeComplaint({ db, who, today }: Act, id: string, words: string): Promise<Outcome<ComplaintClosed, CannotAnswer | 'not-there'>> {
  const complaint = await loadComplaint(db, id);
  if (!complaint) return refuse('not-there');
  const outcome = close(complaint, words, { by: who.id, today });
  if (outcome.ok) recordComplaintClosed(db, outcome.value);
  return outcome;
}
