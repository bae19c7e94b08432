import { type Answer as WebAnswer, notFound, page } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readSigned } from '../domain/signed-content.ts';
import { listSignOffs } from '../sql/find-work.ts';
import { answersTable } from './answers-table.ts';
import { headOf, readingOf, seeWork } from './see-work.ts';
import { modeNames } from './words.ts';

/** One signed version as it was signed, and whether it still is. */
export async function show(visit: Visit): Promise<WebAnswer> {
  const seen = await seeWork(visit);
  if (!seen) return notFound;
  const signOffs = await listSignOffs(visit.db, seen.work.id);
  const signOff = signOffs.find((each) => String(each.number) === visit.params['number']);
  if (!signOff) return notFound;
  const signed = readSigned(signOff.content);
  return page('capabilities/checks/web/signed.njk', {
    ...headOf(seen, visit), signOff, rows: answersTable(signed.statements), named: signOff.points.map((each) => each.code),
    modeName: modeNames[signOff.mode].name,
    signedAgainst: `${signed.standard.name}, version ${signed.standard.version}`,
  }, { readings: readingOf(seen.work) });
}
