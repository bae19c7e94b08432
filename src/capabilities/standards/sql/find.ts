import type { Connection } from '../../../platform/db/connection.ts';
import type { Ease } from '../domain/experience.ts';

export { loadVersion as findVersion, loadDigest as findDigest } from './load.ts';

export interface ListedVersion {
  readonly id: number; readonly number: number; readonly state: 'draft' | 'published'; readonly source: string;
  readonly madeAt: Date; readonly publishedAt: Date | null; readonly madeBy: string | null; readonly publishedBy: string | null;
  readonly digest: string | null; readonly statements: number;
}

export interface ListedStandard {
  readonly id: number; readonly name: string; readonly inUse: boolean; readonly versions: readonly ListedVersion[];
}

/** Every standard with its versions, the newest first; the one in use first of all. */
export async function listStandards(db: Connection): Promise<ListedStandard[]> {
  const rows = await db.rows<ListedVersion & { standardId: number; name: string; inUse: boolean }>(
    `select s.id as "standardId", s.name, s.in_use as "inUse", v.id, v.number, v.state, v.source, v.made_at as "madeAt",
       v.published_at as "publishedAt", m.name as "madeBy", p.name as "publishedBy", v.digest,
       (select count(*) from standards.statement t where t.version_id = v.id) as statements
     from standards.standard s join standards.version v on v.standard_id = s.id
     left join people.person m on m.id = v.made_by left join people.person p on p.id = v.published_by
     order by s.in_use desc, lower(s.name), s.id, v.number desc`);
  const standards = new Map<number, ListedStandard & { versions: ListedVersion[] }>();
  for (const { standardId, name, inUse, ...version } of rows) {
    const into = standards.get(standardId) ?? { id: standardId, name, inUse, versions: [] };
    standards.set(standardId, into);
    into.versions.push(version);
  }
  return [...standards.values()];
}

/** The version that a name stands for: its newest published one, or its draft. Without a name, the newest there is. */
export async function findStandardNamed(db: Connection, name: string | null, draft: boolean): Promise<number | null> {
  const found = await db.maybe<{ id: number }>(
    `select v.id from standards.version v join standards.standard s on s.id = v.standard_id
     where ($1::text is null or lower(s.name) = lower($1)) and (not $2 or v.state = 'draft')
     order by s.name = $1 desc, s.in_use desc, (v.state = 'draft') = $2 desc, v.published_at desc nulls last, v.number desc, v.id desc limit 1`,
    [name, draft]);
  return found?.id ?? null;
}

/** Published versions by name and number, the newest first. */
export async function listPublished(db: Connection): Promise<{ id: number; name: string; number: number; inUse: boolean; digest: string }[]> {
  return db.rows(
    `select v.id, s.name, v.number, s.in_use as "inUse", v.digest from standards.version v
     join standards.standard s on s.id = v.standard_id where v.state = 'published'
     order by s.in_use desc, lower(s.name), s.id, v.number desc`);
}

export interface Sibling { readonly id: number; readonly number: number; readonly state: 'draft' | 'published' }

/** All versions of one standard, the newest first. */
export async function listVersions(db: Connection, standardId: number): Promise<Sibling[]> {
  return db.rows<Sibling>('select id, number, state from standards.version where standard_id = $1 order by number desc', [standardId]);
}

export interface Hit { readonly versionId: number; readonly name: string; readonly number: number; readonly code: string; readonly text: string; readonly good: string; readonly source: string }

/** Statements of the newest published versions (a draft's where nothing is published) that have every one of the words. */
export async function searchStatements(db: Connection, words: readonly string[]): Promise<Hit[]> {
  return db.rows<Hit>(
    `with newest as (
       select distinct on (v.standard_id) v.id, v.number, s.name, s.in_use from standards.version v
       join standards.standard s on s.id = v.standard_id
       order by v.standard_id, v.state = 'published' desc, v.number desc)
     select n.id as "versionId", n.name, n.number, t.code, t.text, t.good, t.source
     from newest n join standards.statement t on t.version_id = n.id
     join standards.domain d on d.version_id = n.id and d.code = t.domain_code
     where concat_ws(' ', t.code, t.text, t.good, t.source) ilike all ($1)
     order by n.in_use desc, lower(n.name), d.position, t.position limit 200`,
    [words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)]);
}

export interface Wording { readonly versionId: number; readonly number: number; readonly state: 'draft' | 'published'; readonly publishedAt: Date | null; readonly text: string }

/** The words of one statement in every version that has it, the newest first. */
export async function listWordings(db: Connection, standardId: number, code: string): Promise<Wording[]> {
  return db.rows<Wording>(
    `select v.id as "versionId", v.number, v.state, v.published_at as "publishedAt", t.text
     from standards.version v join standards.statement t on t.version_id = v.id
     where v.standard_id = $1 and t.code = $2 order by v.number desc`, [standardId, code]);
}

export interface Told { readonly by: string; readonly jobTitle: string; readonly at: Date; readonly ease: Ease; readonly words: string; readonly total: number }

/** What staff said of one statement, the newest first; `total` is how many there are in all. */
export async function listExperience(db: Connection, about: { standardId: number; code: string }, page: { size: number; from: number }): Promise<Told[]> {
  return db.rows<Told>(
    `select p.name as by, coalesce(people.job_title_on(p.id, (e.at at time zone 'Europe/London')::date), '') as "jobTitle", e.at, e.ease, e.words, count(*) over () as total
     from standards.experience e join people.person p on p.id = e.by_id
     where e.standard_id = $1 and e.code = $2 order by e.id desc limit $3 offset $4`,
    [about.standardId, about.code, page.size, page.from]);
}

export interface Counted { readonly code: string; readonly helps: number; readonly hard: number; readonly both: number; readonly people: number; readonly newest: Date }

/** What was said of each statement of a standard, the hardest first. One person's several words count as often as said. */
export async function countExperience(db: Connection, standardId: number): Promise<Counted[]> {
  return db.rows<Counted>(
    `select code, count(*) filter (where ease = 'helps') as helps, count(*) filter (where ease = 'hard') as hard,
       count(*) filter (where ease = 'both') as both, count(distinct by_id) as people, max(at) as newest
     from standards.experience where standard_id = $1
     group by code order by count(*) filter (where ease <> 'helps') desc, code`, [standardId]);
}

/** The standard that new pieces of work are checked against, by name. */
export async function findInUse(db: Connection): Promise<{ standardId: number; name: string } | null> {
  return db.maybe<{ standardId: number; name: string }>('select id as "standardId", name from standards.standard where in_use');
}
