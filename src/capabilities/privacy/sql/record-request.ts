import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Ground } from '../domain/redact.ts';
import type { RequestChanged, RequestMade } from '../domain/request.ts';
import type { Held } from '../domain/source.ts';

export function recordRequest(db: Connection, fact: RequestMade): void {
  db.tell(
    `insert into privacy.request (id, subject_kind, subject, asked_by, reach, asks, received_on, identity_on, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [fact.id, fact.subject.kind, fact.subject.value, fact.askedBy, fact.reach, fact.asks, fact.receivedOn, fact.identityOn, fact.by, fact.at]);
  note(db, 'access-request-taken', { request: fact.id, by: fact.by }, { subject: `${fact.subject.kind}:${fact.subject.value}`, receivedOn: fact.receivedOn });
}

/** Each kind of change in its own columns; the words of a reason stand in the table alone. */
export function recordRequestChange(db: Connection, fact: RequestChanged): void {
  switch (fact.what) {
    case 'identity-confirmed': db.tell('update privacy.request set identity_on = $2 where id = $1', [fact.request, fact.on]); break;
    case 'clock-stopped': db.tell('insert into privacy.clock_stop (request_id, from_on, reason, by_id) values ($1, $2, $3, $4)', [fact.request, fact.on, fact.reason, fact.by]); break;
    case 'clock-started': db.tell('update privacy.clock_stop set to_on = $2 where request_id = $1 and to_on is null', [fact.request, fact.on]); break;
    case 'extended': db.tell('update privacy.request set extended_on = $2, extended_reason = $3 where id = $1', [fact.request, fact.on, fact.reason]); break;
    case 'refused': case 'withdrawn':
      db.tell('update privacy.request set state = $2, closed_on = $3, closed_by = $4, closed_reason = $5 where id = $1', [fact.request, fact.what, fact.on, fact.by, fact.reason]);
  }
  note(db, `access-request-${fact.what}`, fact, {});
}

interface Acted { readonly request: string; readonly by: number; readonly at: Date }

/** What was found in one place. Found again it is as it now stands, and what was decided on it holds. */
export function recordSearch(db: Connection, { request, by, at }: Acted, source: string, found: readonly Held[]): void {
  db.tell('insert into privacy.search (request_id, source, at, by_id, found) values ($1, $2, $3, $4, $5)', [request, source, at, by, found.length]);
  db.tell(
    `insert into privacy.item (request_id, source, place, title, on_day, parts)
     select $1, $2, place, title, "on", parts from jsonb_to_recordset($3::jsonb) as held (place text, title text, "on" date, parts jsonb)
     on conflict (request_id, source, place) do update set title = excluded.title, on_day = excluded.on_day, parts = excluded.parts`,
    [request, source, JSON.stringify(found)]);
  note(db, 'access-request-searched', { request, by }, { source, found: found.length });
}

export function recordNotSearched(db: Connection, { request, by, at }: Acted, source: string, reason: string): void {
  db.tell('insert into privacy.search (request_id, source, at, by_id, reason) values ($1, $2, $3, $4, $5)', [request, source, at, by, reason]);
  note(db, 'access-request-not-searched', { request, by }, { source });
}

interface Marked extends Acted { readonly item: number | null; readonly words: string; readonly ground: Ground; readonly note: string }

/** The journal says on what ground, and never which words. */
export function recordMark(db: Connection, fact: Marked): void {
  db.tell('insert into privacy.mark (request_id, item_id, words, ground, note, by_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [fact.request, fact.item, fact.words, fact.ground, fact.note, fact.by, fact.at]);
  note(db, 'words-marked', fact, { item: fact.item, ground: fact.ground });
}

export function recordMarkTakenBack(db: Connection, { request, by, at }: Acted, mark: number): void {
  db.tell('update privacy.mark set taken_back_by = $3, taken_back_at = $4 where request_id = $1 and id = $2 and taken_back_at is null', [request, mark, by, at]);
  note(db, 'mark-taken-back', { request, by }, { mark });
}

/** A whole item that is left out, or put back. */
export function recordLeftOut(db: Connection, { request, by }: Acted, item: number, out: { readonly ground: Ground; readonly note: string } | null): void {
  db.tell('update privacy.item set left_out = $3, left_out_note = $4, left_out_by = $5 where request_id = $1 and id = $2',
    [request, item, out?.ground ?? null, out?.note ?? null, out ? by : null]);
  note(db, out ? 'item-left-out' : 'item-put-back', { request, by }, { item, ...(out ? { ground: out.ground } : {}) });
}

/** Frozen as it goes out, with the digest that PostgreSQL makes of the very text. */
export async function recordGiven(db: Connection, { request, by, at }: Acted, on: string, content: string): Promise<void> {
  const { digest } = await db.one<{ digest: string }>(
    `insert into privacy.pack (request_id, content, digest, made_by, made_at) values ($1, $2, '', $3, $4) returning digest`, [request, content, by, at]);
  db.tell(`update privacy.request set state = 'given', closed_on = $2, closed_by = $3 where id = $1`, [request, on, by]);
  note(db, 'access-request-given', { request, by }, { digest });
}

function note(db: Connection, what: string, { request, by }: { readonly request: string; readonly by: number }, detail: Record<string, string | number | null>): void {
  recordEntry(db, { what, by, about: `access-request:${request}`, detail });
}
