import type { Connection } from '../../../platform/db/connection.ts';
import type { Past } from '../domain/plan-import.ts';
import type { Statement, Version } from '../domain/standard.ts';
import { VERSION, type VersionRow, withDomains, withFrozenDomains } from './version-rows.ts';

/** The newest published version of the standard that new pieces of work are checked against. */
export async function loadInUse(db: Connection): Promise<Version | null> {
  return withFrozenDomains(db, await db.maybe<VersionRow>(
    `${VERSION} where s.in_use and v.state = 'published' order by v.number desc limit 1`));
}

export async function loadVersion(db: Connection, versionId: number): Promise<Version | null> {
  return withFrozenDomains(db, await db.maybe<VersionRow>(`${VERSION} where v.id = $1`, [versionId]));
}

/** Waits until nobody else is changing a standard, and holds that until the transaction ends. */
export async function loadTurn(db: Connection): Promise<void> {
  await db.rows("select pg_advisory_xact_lock(hashtext('standards'))");
}

/** The draft, with the turn to change it. */
export async function loadDraftToChange(db: Connection, versionId: number): Promise<Version | null> {
  await loadTurn(db);
  return withDomains(db, await db.maybe<VersionRow>(`${VERSION} where v.id = $1 and v.state = 'draft'`, [versionId]));
}

export interface StandardRow { readonly id: number; readonly name: string; readonly inUse: boolean }

/** The standard of that name, capitals aside. */
export async function loadStandardNamed(db: Connection, name: string): Promise<StandardRow | null> {
  return db.maybe<StandardRow>(
    'select id, name, in_use as "inUse" from standards.standard where lower(name) = lower($1) order by name = $1 desc, id limit 1', [name]);
}

export async function loadNewestPublished(db: Connection, standardId: number): Promise<Version | null> {
  return withDomains(db, await db.maybe<VersionRow>(
    `${VERSION} where v.standard_id = $1 and v.state = 'published' order by v.number desc limit 1`, [standardId]));
}

export async function loadDraftOf(db: Connection, standardId: number): Promise<Version | null> {
  return withDomains(db, await db.maybe<VersionRow>(
    `${VERSION} where v.standard_id = $1 and v.state = 'draft'`, [standardId]));
}

/** The newest words and settings of every code that a standard ever had, the draft's before the published ones'. */
export async function loadPast(db: Connection, standardId: number): Promise<Omit<Past, 'domains'>> {
  const rows = await db.rows<Statement & { published: boolean }>(
    `select distinct on (t.code) t.code, t.text, t.kinds, t.reach, t.provenance, t.source, t.good,
       bool_or(v.state = 'published') over (partition by t.code) as published
     from standards.statement t join standards.version v on v.id = t.version_id
     where v.standard_id = $1 order by t.code, v.number desc`, [standardId]);
  return { statements: rows, published: rows.filter((row) => row.published).map(({ code }) => code) };
}

/** SHA-256 of a text in hex, as PostgreSQL computes it. */
export async function loadDigest(db: Connection, text: string): Promise<string> {
  const { digest } = await db.one<{ digest: string }>("select encode(sha256(convert_to($1, 'UTF8')), 'hex') as digest", [text]);
  return digest;
}

export async function loadAnyInUse(db: Connection): Promise<boolean> {
  const { any } = await db.one<{ any: boolean }>('select exists (select from standards.standard where in_use) as any');
  return any;
}

/** Whether any version of the standard has a statement of that code. */
export async function loadHasCode(db: Connection, versionId: number, code: string): Promise<{ standardId: number } | null> {
  return db.maybe<{ standardId: number }>(
    `select v.standard_id as "standardId" from standards.version v join standards.statement t on t.version_id = v.id
     where v.id = $1 and t.code = $2`, [versionId, code]);
}
