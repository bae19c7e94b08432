import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Ground, Part } from '../domain/redact.ts';
import type { AccessRequest, SubjectKind } from '../domain/request.ts';

/** A request as its pages show it. The clock is worked out by the rule, from the same days. */
export interface RequestView extends Omit<AccessRequest, 'subject' | 'searched'> {
  readonly subjectKind: SubjectKind; readonly subject: string; readonly subjectName: string | null; readonly askedBy: string; readonly reach: string; readonly asks: string;
  readonly closedOn: Day | null; readonly closedBy: string | null; readonly closedReason: string | null; readonly extendedReason: string | null;
  readonly searched: boolean; readonly madeBy: string; readonly items: number;
}

const VIEW = `select r.id, r.number, r.subject_kind as "subjectKind", r.subject, p.name as "subjectName", r.asked_by as "askedBy", r.reach, r.asks, r.state,
    r.received_on as "receivedOn", r.identity_on as "identityOn", r.extended_on is not null as extended, r.extended_reason as "extendedReason",
    r.closed_on as "closedOn", c.name as "closedBy", r.closed_reason as "closedReason", m.name as "madeBy",
    exists (select from privacy.search s where s.request_id = r.id and s.found is not null) as searched,
    (select count(*)::integer from privacy.item i where i.request_id = r.id) as items,
    coalesce((select jsonb_agg(jsonb_build_object('from', s.from_on, 'to', s.to_on) order by s.id) from privacy.clock_stop s where s.request_id = r.id), '[]') as stops
  from privacy.request r join people.person m on m.id = r.made_by left join people.person c on c.id = r.closed_by
  left join people.person p on r.subject_kind = 'person' and p.id::text = r.subject`;

/** The newest first; sorting by what is due is the rule's, on the page. */
export async function listRequests(db: Connection, open: boolean): Promise<RequestView[]> {
  return db.rows<RequestView>(`${VIEW} where not $1 or r.state = 'open' order by r.number desc limit 2000`, [open]);
}

export async function findRequest(db: Connection, id: string): Promise<RequestView | null> {
  return db.maybe<RequestView>(`${VIEW} where r.id = $1`, [id]);
}

export interface StopLine { readonly from: Day; readonly to: Day | null; readonly reason: string; readonly by: string }
export async function listStops(db: Connection, request: string): Promise<StopLine[]> {
  return db.rows<StopLine>(
    `select s.from_on as "from", s.to_on as "to", s.reason, p.name as by from privacy.clock_stop s join people.person p on p.id = s.by_id where s.request_id = $1 order by s.id`, [request]);
}

export interface SearchLine { readonly source: string; readonly at: Date; readonly by: string; readonly found: number | null; readonly reason: string | null }
export async function listSearches(db: Connection, request: string): Promise<SearchLine[]> {
  return db.rows<SearchLine>(
    `select s.source, s.at, p.name as by, s.found, s.reason from privacy.search s join people.person p on p.id = s.by_id where s.request_id = $1 order by s.id`, [request]);
}

export interface ItemLine { readonly id: number; readonly source: string; readonly title: string; readonly on: Day | null; readonly leftOut: Ground | null; readonly marks: number }
export async function listItems(db: Connection, request: string): Promise<ItemLine[]> {
  return db.rows<ItemLine>(
    `select i.id, i.source, i.title, i.on_day as "on", i.left_out as "leftOut",
       (select count(*)::integer from privacy.mark m where m.request_id = i.request_id and m.item_id = i.id and m.taken_back_at is null) as marks
     from privacy.item i where i.request_id = $1 order by i.source, i.on_day desc nulls last, i.id`, [request]);
}

export interface ItemView { readonly id: number; readonly source: string; readonly title: string; readonly place: string; readonly on: Day | null; readonly parts: readonly Part[]; readonly leftOut: Ground | null; readonly leftOutNote: string | null }
export async function findItem(db: Connection, request: string, id: number): Promise<ItemView | null> {
  return db.maybe<ItemView>(
    `select id, source, title, place, on_day as "on", parts, left_out as "leftOut", left_out_note as "leftOutNote" from privacy.item where request_id = $1 and id = $2`, [request, id]);
}

/** Everything that is or was left out, and why: the reason log. */
export interface ReasonLine {
  readonly id: number; readonly item: number | null; readonly title: string | null; readonly words: string | null; readonly ground: Ground; readonly note: string;
  readonly by: string; readonly at: Date | null; readonly takenBackBy: string | null; readonly takenBackAt: Date | null;
}
export async function listReasons(db: Connection, request: string): Promise<ReasonLine[]> {
  return db.rows<ReasonLine>(
    `select m.id, m.item_id as item, i.title, m.words, m.ground, m.note, p.name as by, m.at, t.name as "takenBackBy", m.taken_back_at as "takenBackAt"
     from privacy.mark m join people.person p on p.id = m.by_id left join people.person t on t.id = m.taken_back_by left join privacy.item i on i.id = m.item_id where m.request_id = $1
     union all
     select 0, i.id, i.title, null, i.left_out, i.left_out_note, p.name, null, null, null
     from privacy.item i join people.person p on p.id = i.left_out_by where i.request_id = $1 and i.left_out is not null
     order by 2 nulls first, 1`, [request]);
}

export interface PackView { readonly content: string; readonly digest: string; readonly by: string; readonly at: Date }
export async function findPack(db: Connection, request: string): Promise<PackView | null> {
  return db.maybe<PackView>(
    `select k.content, k.digest, p.name as by, k.made_at as at from privacy.pack k join people.person p on p.id = k.made_by where k.request_id = $1`, [request]);
}
