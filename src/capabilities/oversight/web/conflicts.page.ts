import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findListDay } from '../../caseload/index.ts';
import { settleConflict } from '../commands/hold-case-supervision.ts';
import { listConflicts } from '../sql/find-case-supervision.ts';
import { choicesOf, numberIn } from './see-supervision.ts';

const choices = { both: 'Both took place', 'ours-wrong': 'What was recorded here is wrong', 'list-wrong': 'The case system is wrong: it is to be corrected there' } as const;
const kindWords = { professional: 'of the worker', case: 'about a child' } as const;

/** What we and a list tell otherwise of one worker within three days. Both are kept. */
export async function show(visit: Visit): Promise<Answer> {
  return conflictsPage(visit, []);
}

async function conflictsPage({ db, who, query, today }: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const lines = (await listConflicts(db, { teams: who.manages, person: who.id })).map((each) => ({ ...each, key: `${each.here}-${each.listed}`, hereWords: wordsOf(each.hereKind, each.hereChild), listedWords: `${wordsOf(each.listedKind, each.listedChild)}${each.listedPlace === 'wrong-place' ? `, not in the form: ${each.listedSaid.toLowerCase()}` : ''}`, choices: choicesOf(choices, '') }));
  return page('capabilities/oversight/web/conflicts.njk', { age: ageOf(await findListDay(db, 'local/supervision'), today), lines, errors, done: query['done'] === 'settled' ? 'Noted. Both stay to be read.' : null },
    { status: errors.length > 0 ? 422 : 200, readings: [{ what: 'case-supervision-read', about: `person:${who.id}` }] });
}

const wordsOf = (kind: keyof typeof kindWords, child: string | null) => (child ? `about child ${child}` : kindWords[kind]);

export async function submit(visit: Visit): Promise<Answer> {
  const [here, listed] = [numberIn(visit.params['here']), numberIn(visit.params['listed'])];
  const theirs = (await listConflicts(visit.db, { teams: visit.who.manages, person: visit.who.id })).some((each) => each.here === here && each.listed === listed);
  if (!theirs) return notFound;
  const as = Object.keys(choices).find((each): each is keyof typeof choices => each === textOf(visit.form, 'as'));
  if (!as) return conflictsPage(visit, [{ field: `as-${here}-${listed}`, text: 'Say which is so' }]);
  return (await settleConflict(visit, here, listed, as)).ok ? redirect('/oversight/supervision/conflicts?done=settled') : notFound;
}
