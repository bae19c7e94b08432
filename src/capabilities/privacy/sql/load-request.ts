import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { PackItem, Searched } from '../domain/pack.ts';
import type { Mark } from '../domain/redact.ts';
import type { AccessRequest, SubjectKind } from '../domain/request.ts';

type Row = Omit<AccessRequest, 'subject' | 'stops'> & { readonly subjectKind: SubjectKind; readonly subjectValue: string };

/** The request with all that its rules look at, held until the end of the act. */
export async function loadRequest(db: Connection, id: string): Promise<AccessRequest | null> {
  const row = await db.maybe<Row>(
    `select r.id, r.number, r.subject_kind as "subjectKind", r.subject as "subjectValue", r.state, r.received_on as "receivedOn", r.identity_on as "identityOn",
       r.extended_on is not null as extended, exists (select from privacy.search s where s.request_id = r.id and s.found is not null) as searched
     from privacy.request r where r.id = $1 for update of r`, [id]);
  if (!row) return null;
  const stops = await db.rows<{ from: Day; to: Day | null }>('select from_on as "from", to_on as "to" from privacy.clock_stop where request_id = $1 order by id', [id]);
  const { subjectKind, subjectValue, ...rest } = row;
  return { ...rest, subject: { kind: subjectKind, value: subjectValue }, stops };
}

const ITEM = `select id, source, title, place, on_day as "on", parts, left_out as "leftOut" from privacy.item`;

export async function loadItems(db: Connection, request: string): Promise<PackItem[]> {
  return db.rows<PackItem>(`${ITEM} where request_id = $1 order by source, on_day desc nulls last, id`, [request]);
}

export async function loadItem(db: Connection, request: string, id: number): Promise<PackItem | null> {
  return db.maybe<PackItem>(`${ITEM} where request_id = $1 and id = $2 for update`, [request, id]);
}

/** The marks that stand. */
export async function loadMarks(db: Connection, request: string): Promise<Mark[]> {
  return db.rows<Mark>('select id, item_id as item, words, ground from privacy.mark where request_id = $1 and taken_back_at is null order by id', [request]);
}

/** Of each source the last time that it was looked in, or why it was not. */
export async function loadSearched(db: Connection, request: string): Promise<Searched[]> {
  return db.rows<Searched>(
    `select distinct on (source) source, found, reason from privacy.search where request_id = $1 order by source, id desc`, [request]);
}
