import type { Plain } from '../../../kernel/canonical.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import { statementsOf, type Domain } from '../domain/standard.ts';

/** Who did it and when; nobody where it was done on the command line. */
export interface Act {
  readonly by: number | null;
  readonly at: Date;
}

/** A new standard of that name, without a version yet. Answers its id. */
export async function recordStandard(db: Connection, name: string): Promise<number> {
  const { id } = await db.one<{ id: number }>('insert into standards.standard (name) values ($1) returning id', [name]);
  return id;
}

export interface NewDraft {
  readonly standardId: number;
  readonly source: string;
  readonly domains: readonly Domain[];
  /** 'standard-imported', 'draft-started' */
  readonly what: string;
}

/** A draft with its content, numbered after the versions there are. Answers its id. */
export async function recordDraft(db: Connection, draft: NewDraft, act: Act): Promise<number> {
  const { id, number } = await db.one<{ id: number; number: number }>(
    `insert into standards.version (standard_id, number, source, made_at, made_by)
     select $1::integer, coalesce(max(number), 0) + 1, $2::text, $3::timestamptz, $4::integer
     from standards.version where standard_id = $1 returning id, number`,
    [draft.standardId, draft.source, act.at, act.by]);
  await writeContent(db, id, draft.domains);
  note(db, draft.standardId, { what: draft.what, detail: { version: number, statements: statementsOf(draft).length } }, act);
  return id;
}

export interface Change {
  readonly what: string;
  readonly detail: Readonly<Record<string, Plain>>;
}

interface DraftAt { readonly id: number; readonly standardId: number; readonly number: number }

/** The draft's content as it is now, with what was changed. */
export async function recordDraftContent(db: Connection, draft: DraftAt, domains: readonly Domain[], change: Change, act: Act): Promise<void> {
  await db.rows('delete from standards.domain where version_id = $1', [draft.id]);
  await writeContent(db, draft.id, domains);
  note(db, draft.standardId, { what: change.what, detail: { version: draft.number, ...change.detail } }, act);
}

export async function recordDraftSource(db: Connection, draft: DraftAt, source: string): Promise<void> {
  await db.rows('update standards.version set source = $2 where id = $1', [draft.id, source]);
}

async function writeContent(db: Connection, versionId: number, domains: readonly Domain[]): Promise<void> {
  await db.rows(
    `insert into standards.domain (version_id, code, title, position)
     select $1, code, title, position from unnest($2::text[], $3::text[]) with ordinality as d (code, title, position)`,
    [versionId, domains.map(({ code }) => code), domains.map(({ title }) => title)]);
  const rows = domains.flatMap(({ code, statements }) => statements.map((statement, position) => ({ ...statement, domain: code, position })));
  await db.rows(
    `insert into standards.statement (version_id, code, domain_code, position, text, kinds, reach, provenance, source, good)
     select $1, s.code, s.domain, s.position, s.text, s.kinds, s.reach, s.provenance, s.source, s.good
     from jsonb_to_recordset($2::jsonb) as s (code text, domain text, position integer, text text, kinds text[], reach text,
       provenance text, source text, good text)`,
    [versionId, JSON.stringify(rows)]);
}

/** Freezes a draft: its manifest and the digest of exactly that text. Answers the digest. */
export async function recordPublished(db: Connection, draft: DraftAt, manifest: string, act: Act): Promise<string> {
  const { digest } = await db.one<{ digest: string }>(
    `update standards.version set state = 'published', published_at = $3, published_by = $4,
       manifest = $2, digest = encode(sha256(convert_to($2, 'UTF8')), 'hex')
     where id = $1 returning digest`, [draft.id, manifest, act.at, act.by]);
  note(db, draft.standardId, { what: 'standard-published', detail: { version: draft.number, digest } }, act);
  return digest;
}

/** From now on new pieces of work are checked against this standard, and against no other. */
export async function recordInUse(db: Connection, standardId: number, act: Act): Promise<void> {
  await db.rows('update standards.standard set in_use = false where in_use and id <> $1', [standardId]);
  await db.rows('update standards.standard set in_use = true where id = $1', [standardId]);
  note(db, standardId, { what: 'standard-put-in-use', detail: {} }, act);
}

export async function recordDiscarded(db: Connection, draft: DraftAt, act: Act): Promise<void> {
  await db.rows('delete from standards.version where id = $1', [draft.id]);
  note(db, draft.standardId, { what: 'draft-discarded', detail: { version: draft.number } }, act);
}

export interface Experience {
  readonly standardId: number;
  readonly code: string;
  readonly ease: 'helps' | 'hard' | 'both';
  readonly words: string;
}

/** The words stay in their table: the journal says only that something was said. */
export async function recordExperience(db: Connection, said: Experience, act: Act & { by: number }): Promise<void> {
  await db.rows(
    'insert into standards.experience (standard_id, code, by_id, at, ease, words) values ($1, $2, $3, $4, $5, $6)',
    [said.standardId, said.code, act.by, act.at, said.ease, said.words]);
  note(db, said.standardId, { what: 'experience-told', detail: { code: said.code, ease: said.ease } }, act);
}

function note(db: Connection, standardId: number, { what, detail }: Change, { by }: Act): void {
  recordEntry(db, { what, by, about: `standard:${standardId}`, detail });
}
