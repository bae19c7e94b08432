import type { Connection } from '../../../platform/db/connection.ts';
import type { Broken } from '../../journal/index.ts';
import { manifestOf } from '../domain/manifest.ts';
import type { Statement } from '../domain/standard.ts';

interface Kept {
  name: string; number: number; manifest: string; digest: string; true_digest: string; journal_digest: string | null;
  domains: { code: string; title: string; statements: Statement[] }[];
}

/** Published versions that are no longer as they were published, by name and number. */
export async function findAltered(db: Connection): Promise<Broken[]> {
  const kept = await db.rows<Kept>(
    `select s.name, v.number, v.manifest, v.digest, encode(sha256(convert_to(v.manifest, 'UTF8')), 'hex') as true_digest,
       (select e.detail::jsonb ->> 'digest' from journal.entry e
        where e.about = 'standard:' || v.standard_id and e.what = 'standard-published'
          and e.detail::jsonb ->> 'version' = v.number::text order by e.id limit 1) as journal_digest,
       coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'title', d.title, 'statements',
          coalesce((select jsonb_agg(to_jsonb(t) order by t.position) from standards.statement t
            where t.version_id = v.id and t.domain_code = d.code), '[]')) order by d.position)
        from standards.domain d where d.version_id = v.id), '[]') as domains
     from standards.version v join standards.standard s on s.id = v.standard_id
     where v.state = 'published' order by s.id, v.number`);
  return kept.flatMap((version) => {
    const problem = problemOf(version);
    return problem === null ? [] : [{ where: `${version.name} version ${version.number}`, problem }];
  });
}

function problemOf(version: Kept): string | null {
  if (version.digest !== version.true_digest) return 'its frozen text is not the one it was published with';
  if (version.journal_digest === null) return 'the journal does not say that it was published';
  if (version.digest !== version.journal_digest) return 'its digest is not the one in the journal';
  return manifestOf(version) === version.manifest ? null : 'its statements are not those it was published with';
}
