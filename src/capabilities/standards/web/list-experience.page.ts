import { dayOf } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { statementOf } from '../domain/standard.ts';
import { countExperience, findVersion } from '../sql/find.ts';
import { idFrom } from './words.ts';

/** What staff say of each statement, the hardest first. */
export async function show({ db, params, query, today }: Visit): Promise<Answer> {
  const version = await findVersion(db, idFrom(params['id']) ?? 0);
  if (!version) return notFound;
  const rows = (await countExperience(db, version.standardId)).map((row) => ({
    ...row, text: statementOf(version, row.code)?.text ?? 'Not in this version', here: statementOf(version, row.code) !== undefined, day: dayOf(row.newest),
  }));
  if (query['as'] === 'csv') {
    const heads = ['Code', 'Statement', 'It is hard', 'Both', 'It helps', 'People', 'Newest'];
    return file(`${version.name}-what-staff-say-${today}.csv`, 'text/csv; charset=utf-8',
      csvOf(heads, rows.map(({ code, text, hard, both, helps, people, day }) => [code, text, hard, both, helps, people, day])));
  }
  const said = rows.reduce((sum, { helps, hard, both }) => sum + helps + hard + both, 0);
  return page('capabilities/standards/web/list-experience.njk', { version, rows, said, today });
}
