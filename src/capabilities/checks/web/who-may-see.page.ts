import { roleNames } from '../../../kernel/person.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { listCandidates, permits } from '../../access/index.ts';
import { type WhySees, whySees } from '../domain/why-sees.ts';
import { findWhose } from '../sql/find-about.ts';

const whyWords: Readonly<Record<WhySees, string>> = {
  author: 'They wrote it', manages: 'They manage its team, or a service or area above it', 'stands-in': 'They stand in for a manager today', whole: 'Their role sees the whole authority',
  emergency: 'They opened it in an emergency',
};

/** Who may see a piece of work and why, by its number: for people who see nothing of the child themselves. */
export async function show(visit: Visit): Promise<Answer> {
  const typed = (visit.query['number'] ?? '').trim();
  const lines = /^\d{1,15}$/.test(typed) ? await linesFor(visit, Number(typed)) : null;
  if (visit.query['as'] === 'csv') return file(`who-may-see-${typed.replaceAll(/\D/g, '')}.csv`, 'text/csv; charset=utf-8', csvOf(['Who', 'Job', 'Roles', 'Why'], (lines ?? []).map((each) => [each.name, each.job, each.roles, each.why])));
  return page('capabilities/checks/web/who-may-see.njk', {
    typed, lines: lines ?? [], asked: typed !== '', found: lines !== null, csv: `/who-may-see?number=${encodeURIComponent(typed)}&as=csv`,
  }, { readings: lines ? [{ what: 'viewers-read', about: `work-number:${typed}` }] : [] });
}

/** Null where there is none of that number, or it is a restricted one and not for this person to ask about. */
async function linesFor({ db, who, now }: Visit, number: number) {
  const work = await findWhose(db, number, now);
  if (!work || (work.restriction !== 0 && !permits(who, 'restrict-records'))) return null;
  const people = await listCandidates(db, { author: work.author, team: work.teamId }, now);
  return people.flatMap((each) => {
    const why = permits(each, 'read-work') ? whySees(each, work) : null;
    return why ? [{ name: each.name, job: each.jobTitle, roles: each.roles.map((role) => roleNames[role]).join(', '), why: whyWords[why] }] : [];
  });
}
