import type { Connection } from '../../../platform/db/connection.ts';
import type { Kind, Reach } from '../../../kernel/kinds.ts';
import type { Domain, Provenance, Statement, Version } from '../domain/standard.ts';

export const VERSION = `select v.id, v.standard_id as "standardId", s.name, v.number, v.state, s.in_use as "inUse", v.source,
    v.made_at as "madeAt", v.published_at as "publishedAt", v.digest
  from standards.version v join standards.standard s on s.id = v.standard_id`;

export type VersionRow = Omit<Version, 'domains'>;

interface StatementRow {
  domain: string; title: string; code: string | null; text: string; kinds: Kind[]; reach: Reach; provenance: Provenance;
  source: string; good: string;
}

const frozen = new Map<string, Domain[]>();

/**
 * The same of a version that may be published: what was published under a digest never changes, so it is read once and
 * then known by that digest. `findAltered` reads past this.
 */
export async function withFrozenDomains(db: Connection, row: VersionRow | null): Promise<Version | null> {
  const known = row?.digest ? frozen.get(row.digest) : undefined;
  if (row && known) return { ...row, domains: known };
  const version = await withDomains(db, row);
  if (version?.digest && frozen.size < 100) frozen.set(version.digest, [...version.domains]);
  return version;
}

/** A version with its domains and statements in order. The row comes from the first query, this is the second. */
export async function withDomains(db: Connection, row: VersionRow | null): Promise<Version | null> {
  if (!row) return null;
  const rows = await db.rows<StatementRow>(
    `select d.code as domain, d.title, t.code, t.text, t.kinds, t.reach, t.provenance, t.source, t.good
     from standards.domain d
     left join standards.statement t on t.version_id = d.version_id and t.domain_code = d.code
     where d.version_id = $1 order by d.position, d.code, t.position, t.code`, [row.id]);
  return { ...row, domains: domainsFrom(rows) };
}

function domainsFrom(rows: readonly StatementRow[]): Domain[] {
  const domains = new Map<string, Domain & { statements: Statement[] }>();
  for (const { domain, title, code, text, kinds, reach, provenance, source, good } of rows) {
    const into = domains.get(domain) ?? { code: domain, title, statements: [] };
    domains.set(domain, into);
    if (code !== null) into.statements.push({ code, text, kinds, reach, provenance, source, good });
  }
  return [...domains.values()];
}
