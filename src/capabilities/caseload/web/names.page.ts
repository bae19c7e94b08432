import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf, csvWith } from '../../../platform/web/csv.ts';
import { textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayNameOnce, takeNameBack } from '../commands/say-name.ts';
import { ageOf } from '../domain/age.ts';
import { type CannotMean, type Named, choicesOf } from '../domain/names/mean-name.ts';
import { findCaseloadDay } from '../sql/find-children.ts';
import { type NameSaid, type NameUnmatched, listNamesSaid, listNamesUnmatched, listOurs } from '../sql/find-names.ts';
import { actOf, numberIn } from './see-extract.ts';

const [mostShown, mostAsked] = [100, 10_000];
const doneWords: Readonly<Record<string, string>> = { said: 'Remembered. It holds at once, and for every return from now on.', 'taken-back': 'Taken back. Only one of ours with exactly that name is meant again.', 'not-asked': 'This name is not asked about any more: somebody has said it, or new lists have come.' };
const whatNames: Readonly<Record<Named, string>> = { team: 'Team', worker: 'Worker' };
const whyNames: Readonly<Record<NameUnmatched['why'], string>> = { nobody: 'None of ours has this name', several: 'More than one of ours has this name', gone: 'Whoever it was said to be is not there any more' };
const notOurs = 'Not one of ours';

interface Wrong { readonly what: Named; readonly name: string; readonly typed: string; readonly text: string }

/** Names of teams and workers in the newest lists that are none of ours, or of several: asked once. */
export async function show(visit: Visit): Promise<Answer> {
  const as = visit.query['as'];
  if (as === 'csv') return unmatchedFile(visit);
  return as === 'said' ? saidFile(await listNamesSaid(visit.db)) : namesPage(visit, null);
}

/** What a name stands for, and who is there to choose from, is of the day of the lists. */
const dayOfLists = async ({ db, today }: Visit) => await findCaseloadDay(db) ?? today;

async function unmatchedFile(visit: Visit): Promise<Answer> {
  const { names } = await listNamesUnmatched(visit.db, await dayOfLists(visit), mostAsked);
  return file('names-to-match.csv', 'text/csv; charset=utf-8', csvWith(['Lists of', await findCaseloadDay(visit.db)], ['What', 'Name in the lists', 'Children', 'Why it is asked'], names.map((each) => [whatNames[each.what], each.name, each.children, whyNames[each.why]])));
}

const saidFile = (said: readonly NameSaid[]): Answer => file('names-of-ours.csv', 'text/csv; charset=utf-8',
  csvOf(['What', 'Name in the lists', 'Means', 'Children', 'Said by'], said.map((each) => [whatNames[each.what], each.name, each.ours ?? notOurs, each.children, each.by])));

async function namesPage(visit: Visit, wrong: Wrong | null): Promise<Answer> {
  const { db, query, today } = visit;
  const day = await dayOfLists(visit);
  const { names, total } = await listNamesUnmatched(db, day, mostShown);
  const lines = names.map((each, index) => lineOf(each, index, wrong));
  const errors = lines.flatMap(({ field, problem }) => (problem === null ? [] : [{ field, text: problem }]));
  return page('capabilities/caseload/web/names.njk', {
    age: ageOf(await findCaseloadDay(db), today), groups: groupsOf(lines), total, more: total - lines.length, errors,
    teams: choicesOf(await listOurs(db, 'team', day)), staff: total > 0 ? choicesOf(await listOurs(db, 'worker', day)) : [],
    said: (await listNamesSaid(db)).map((each) => ({ ...each, whatName: whatNames[each.what], means: each.ours ?? notOurs })), done: wrong ? null : doneWords[query['done'] ?? ''] ?? null,
  }, { status: wrong ? 422 : 200 });
}

function lineOf(each: NameUnmatched, index: number, wrong: Wrong | null) {
  const mine = wrong?.what === each.what && wrong.name === each.name ? wrong : null;
  return { ...each, whyText: whyNames[each.why], field: `typed-${index + 1}`, typed: mine?.typed ?? '', problem: mine?.text ?? null };
}

const groupsOf = <Line extends { readonly what: Named }>(lines: readonly Line[]) => [
  { title: 'Teams', question: 'Which of our teams is it?', lines: lines.filter(({ what }) => what === 'team') },
  { title: 'Workers', question: 'Which of our staff is it?', lines: lines.filter(({ what }) => what === 'worker') },
];

export async function submit(visit: Visit): Promise<Answer> {
  const { form, db } = visit;
  const [typed, day] = [textOf(form, 'typed'), await dayOfLists(visit)];
  const asked = (await listNamesUnmatched(db, day, mostAsked)).names.find(({ what, name }) => what === textOf(form, 'what') && name === textOf(form, 'name'));
  if (!asked) return redirect('/returns/names?done=not-asked');
  const { what, name } = asked;
  const outcome = await sayNameOnce(actOf(visit), { what, name, typed: textOf(form, 'none') === 'yes' ? null : typed }, await listOurs(db, what, day));
  return outcome.ok ? redirect('/returns/names?done=said') : namesPage(visit, { what, name, typed, text: refusals[outcome.refusal] });
}

const refusals: Readonly<Record<CannotMean, string>> = {
  'nothing-said': 'Say who it is, or that it is not one of ours', nobody: 'None of ours has exactly this name. Choose one from the list', several: 'More than one of ours has this name. Choose one from the list, with job and team',
};

export async function takeBack(visit: Visit): Promise<Answer> {
  const id = numberIn(visit);
  return id !== null && (await takeNameBack(actOf(visit), id)).ok ? redirect('/returns/names?done=taken-back') : notFound;
}
