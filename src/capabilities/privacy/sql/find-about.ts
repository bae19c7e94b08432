import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Held } from '../domain/source.ts';

/** What this capability itself holds: complaints of a member of staff, requests and holds about the same person or child. */
export async function findAboutHere(db: Connection, { kind, value }: { readonly kind: string; readonly value: string }): Promise<Held[]> {
  const complaints = kind === 'person' ? await db.rows<{ number: number; on: Day; words: string }>(
    'select number, received_on as "on", words from privacy.complaint where person_id::text = $1 order by number', [value]) : [];
  const requests = await db.rows<{ number: number; on: Day; asks: string; by: string }>(
    'select number, received_on as "on", asks, asked_by as by from privacy.request where subject_kind = $1 and subject = $2 order by number', [kind, value]);
  const holds = await db.rows<{ id: number; at: Date; reason: string }>('select id, placed_at as at, reason from privacy.hold where kind = $1 and value = $2 order by id', [kind, value]);
  return [
    ...complaints.map((each) => ({ place: `complaint:${each.number}`, title: `Complaint ${each.number}`, on: each.on, parts: [{ name: 'Words', text: each.words }] })),
    ...requests.map((each) => ({ place: `access-request:${each.number}`, title: `Request ${each.number}`, on: each.on, parts: [{ name: 'Who asked', text: each.by }, { name: 'For what', text: each.asks }] })),
    ...holds.map((each) => ({ place: `hold:${each.id}`, title: `Legal hold ${each.id}`, on: dayOf(each.at), parts: [{ name: 'Reason', text: each.reason }] })),
  ];
}
