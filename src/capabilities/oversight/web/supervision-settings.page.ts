import { dayFromTyped } from '../../../kernel/day.ts';
import { levels } from '../../../kernel/person.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, listOf, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { setSupervisionCounting, setSupervisionLadder, setSupervisionTarget } from '../commands/set-supervision.ts';
import { type Mode, modeNames } from '../domain/supervision/hold.ts';
import { levelNames } from '../domain/supervision/ladder-words.ts';
import type { CannotSetLadder } from '../domain/supervision/ladder.ts';
import type { CannotSetTarget } from '../domain/supervision/target.ts';
import { findCounting, findTarget, listRungs } from '../sql/find-supervision-report.ts';
import { choicesOf } from './see-supervision.ts';

const doneWords: Readonly<Record<string, string>> = { target: 'The target is set.', ladder: 'Saved. Who is to be told is worked out by it from now on.', counts: 'Saved. What is due, and the report, are counted by it from now on.' };
const targetWords: Readonly<Record<CannotSetTarget, FieldError>> = {
  'not-a-percent': { field: 'percent', text: 'Give a whole number from 1 to 100' }, 'no-owner': { field: 'owner', text: 'Say whose target it is, in up to 200 characters' },
  'before-today': { field: 'from', text: 'It cannot hold for days that are past: what they were judged by stays' },
};
const ladderWords: Readonly<Record<CannotSetLadder, string>> = { 'out-of-order': 'Who is higher is told later, or not at all', 'not-a-number': 'Give whole months from 1 to 24, or leave it empty' };

type Typed = Readonly<Record<string, string>>;

/** What share is wanted, and who is told of whom there is no supervision. */
export async function show(visit: Visit): Promise<Answer> {
  const rungs = await listRungs(visit.db);
  return settingsPage(visit, { ...nothingTyped(visit), ...Object.fromEntries(rungs.map(({ level, months }) => [`months-${level}`, months === null ? '' : String(months)])) }, []);
}

async function settingsPage({ db, query, today }: Visit, typed: Typed, errors: readonly FieldError[], ticked: readonly Mode[] | null = null): Promise<Answer> {
  const counting = ticked ?? await findCounting(db);
  return page('capabilities/oversight/web/supervision-settings.njk', {
    typed, errors, done: doneWords[query['done'] ?? ''] ?? null,
    targets: [{ title: 'About each child', target: await findTarget(db, 'case', today) }, { title: 'Of each worker', target: await findTarget(db, 'professional', today) }],
    kinds: [{ value: 'case', text: 'About each child', selected: typed['kind'] !== 'professional' }, { value: 'professional', text: 'Of each worker', selected: typed['kind'] === 'professional' }],
    modes: choicesOf(modeNames, '').map((each) => ({ ...each, selected: counting.includes(each.value as Mode) })),
    rungs: levels.map((level) => ({ level, name: levelNames[level], value: typed[`months-${level}`] ?? '' })),
  }, { status: errors.length > 0 ? 422 : 200 });
}

async function withLadder({ db }: Visit): Promise<Typed> {
  return Object.fromEntries((await listRungs(db)).map(({ level, months }) => [`months-${level}`, months === null ? '' : String(months)]));
}

export async function submitCounting(visit: Visit): Promise<Answer> {
  const wanted = (Object.keys(modeNames) as Mode[]).filter((each) => listOf(visit.form, 'mode').includes(each));
  const outcome = await setSupervisionCounting(visit, wanted);
  return outcome.ok ? redirect('/oversight/supervision/settings?done=counts') : settingsPage(visit, { ...nothingTyped(visit), ...await withLadder(visit) }, [{ field: 'mode', text: 'Tick at least one' }], wanted);
}

const nothingTyped = ({ today }: Visit): Typed => ({ kind: 'case', percent: '', owner: '', from: today });

export async function submitTarget(visit: Visit): Promise<Answer> {
  const one = (name: string) => textOf(visit.form, name);
  const typed = { ...await withLadder(visit), kind: one('kind') === 'professional' ? 'professional' : 'case', percent: one('percent'), owner: one('owner'), from: one('from') };
  const from = dayFromTyped(typed.from);
  if (!from) return settingsPage(visit, typed, [{ field: 'from', text: 'Give the day, as 31/12/2026' }]);
  const outcome = await setSupervisionTarget(visit, typed.kind === 'professional' ? 'professional' : 'case', { percent: Number(typed.percent), owner: typed.owner, from });
  return outcome.ok ? redirect('/oversight/supervision/settings?done=target') : settingsPage(visit, typed, [targetWords[outcome.refusal]]);
}

export async function submitLadder(visit: Visit): Promise<Answer> {
  const typed = { ...nothingTyped(visit), ...Object.fromEntries(levels.map((level) => [`months-${level}`, textOf(visit.form, `months-${level}`)])) } as Typed;
  const ladder = levels.map((level) => ({ level, months: typed[`months-${level}`] === '' ? null : Number(typed[`months-${level}`]) }));
  const outcome = await setSupervisionLadder(visit, ladder);
  return outcome.ok ? redirect('/oversight/supervision/settings?done=ladder') : settingsPage(visit, typed, [{ field: `months-${levels[0]}`, text: ladderWords[outcome.refusal] }]);
}
