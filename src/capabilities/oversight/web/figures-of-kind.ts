import type { Visit } from '../../../platform/web/route.ts';
import { findCaseloadDay, findReckoning, listSectionTwentyEntrants } from '../../caseload/index.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { actsOf } from '../domain/matters/definitions.ts';
import type { CheckStanding } from '../domain/matters/checked.ts';
import { asksFor, decidingAct } from '../domain/matters/figures.ts';
import { wordsOfValue } from '../domain/matters/read-fields.ts';
import { countChecked, countThemes, countToFollow, countValues, findAsked, findInTime } from '../sql/find-matter-figures.ts';
import { decidedByKind, sinceOf } from './decided-of.ts';

/** A small table of figures, as the page and its CSV show it. */
export interface Figures { readonly id: string; readonly name: string; readonly note: string; readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

const notResolved = 'Not resolved yet';
/** Heads of columns that hold numbers alone. */
export const numberHeads: readonly string[] = ['Number', 'Children', notResolved];

type Maker = (visit: Visit, definition: Definition) => Promise<Figures | null>;

/** Every table that there is of a kind. */
export async function figuresOfKind(visit: Visit, definition: Definition): Promise<readonly Figures[]> {
  return (await Promise.all(makers.map((make) => make(visit, definition)))).filter((each) => each !== null);
}

const decisions: Maker = async (visit, definition) => {
  const decided = (await decidedByKind(visit)).get(definition.id);
  if (!decided) return null;
  const asked = await findAsked(visit.db, definition.id, sinceOf(visit.now));
  const share = decided.decided > 0 ? `${Math.round(100 * decided.changed / decided.decided)}%` : '–';
  const rows: (string | number)[][] = [
    ['Asked for', asked.asked], ['Decided', decided.decided], ['Changed what was asked: sent back or not agreed', decided.changed], ['Share changed', share], ['Days that the middle one waited', decided.medianDays ?? '–'], ['Wait now', asked.waits],
  ];
  if (asksFor(definition, 'actedFirst')) rows.push(['Done first, because the child could not wait', asked.first], ['Done first, and still wait for a decision', asked.firstOpen]);
  return { id: 'decisions', name: 'Requests and decisions', note: 'Of the last 12 months. Each request counts once, however often it was sent back; its wait is counted from when it was asked for last.', heads: ['What', 'Number'], rows };
};

const stoodNames: Readonly<Record<CheckStanding, string>> = {
  met: 'With a check, and all of it met', unmet: 'With a check, and something not met', unsigned: 'With a check that was not signed off', none: 'Without a check that whoever decided could open',
};

const checks: Maker = async ({ db, now }, definition) => {
  if (!definition.checks || !decidingAct(definition)) return null;
  const counts = new Map((await countChecked(db, definition.id, sinceOf(now))).map(({ stood, count }) => [stood, count]));
  const rows = (Object.entries(stoodNames) as [CheckStanding, string][]).map(([stood, text]): [string, number] => [text, counts.get(stood) ?? 0]);
  const withOne = rows.slice(0, 3).reduce((sum, [, count]) => sum + count, 0);
  return {
    id: 'checks', name: 'Checks against the standard', note: 'Of what was decided in the last 12 months, by how the check stood before whoever decided last.', heads: ['What', 'Number'],
    rows: [['Decided with a check', withOne], ...rows, ['Open, went on without one that was met, and not followed up yet', await countToFollow(db, definition.id)]],
  };
};

const inTime: Maker = async ({ db, now, today }, definition) => {
  if (definition.done === undefined) return null;
  const { servedFrom } = await findReckoning(db);
  const found = await findInTime(db, { kind: definition.id, done: definition.done, since: sinceOf(now), today, servedFrom });
  return { id: 'in-time', name: 'In time and late', note: 'Done in the last 12 months, and what is past its last day now.', heads: ['What', 'Number'], rows: [['Done in time', found.inTime], ['Done late', found.late], ['Past the last day, not done yet', found.overdue]] };
};

const causes: Maker = async ({ db, now }, definition) => {
  const field = actsOf(definition).flatMap(({ fields }) => fields).find(({ name }) => name === 'cause');
  if (!field) return null;
  const counts = new Map((await countValues(db, definition.id, 'cause', sinceOf(now))).map(({ value, count }) => [value, count]));
  return { id: 'causes', name: 'What makes it late', note: 'As it was said, before or afterwards. Of the last 12 months.', heads: ['Cause', 'Number'], rows: Object.entries(field.choices ?? {}).map(([value, text]) => [text, counts.get(value) ?? 0]) };
};

/** Each theme once: what a director asks first. How far each went and what came of it stands below. */
const inAll: Maker = async ({ db, now }, definition) => {
  if (definition.id !== 'dispute') return null;
  const field = actsOf(definition).flatMap(({ fields }) => fields).find(({ name }) => name === 'themes');
  const counted = Map.groupBy(await countThemes(db, sinceOf(now)), ({ theme }) => theme);
  const sum = (all: readonly { readonly count: number }[]) => all.reduce((total, { count }) => total + count, 0);
  const rows = [...counted].map(([theme, all]): [string, number, number] => [field ? wordsOfValue(field, theme) : theme, sum(all), sum(all.filter(({ outcome }) => outcome === null))]);
  if (rows.length === 0) return null;
  return { id: 'about', name: 'What escalations are about', note: 'Of the last 12 months, what comes most often first. One that is about several things counts for each.', heads: ['What it is about', 'Number', notResolved], rows: rows.toSorted(([, one], [, other]) => other - one) };
};

const themes: Maker = async ({ db, now }, definition) => {
  if (definition.id !== 'dispute') return null;
  const [about, outcome] = ['themes', 'outcome'].map((name) => actsOf(definition).flatMap(({ fields }) => fields).find((field) => field.name === name));
  const rows = (await countThemes(db, sinceOf(now))).map((each) => [about ? wordsOfValue(about, each.theme) : each.theme, definition.states[each.stage]?.name ?? each.stage, each.outcome && outcome ? wordsOfValue(outcome, each.outcome) : notResolved, each.count]);
  return { id: 'themes', name: 'Themes, stage by stage', note: 'Of the last 12 months. One that is about several things counts for each.', heads: ['What it is about', 'Highest stage', 'What came of it', 'Number'], rows };
};

const entrants: Maker = async ({ db, today }, definition) => {
  if (definition.id !== 'section-20') return null;
  const upTo = await findCaseloadDay(db) ?? today;
  const rows = (await listSectionTwentyEntrants(db, upTo)).map(({ year, entrants: count, complete }) => [String(year), count, complete ? 'Whole' : 'Only those who were still in care when the lists began']);
  return { id: 'entrants', name: 'Children who came in under section 20, by year', note: `Each year from 1 January to ${Number(upTo.slice(8))} ${monthOf(upTo)}, so that years can be compared. From every list of children in care that was kept.`, heads: ['Year', 'Children', 'What is known'], rows };
};

const monthOf = (day: string) => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { month: 'long' });
const makers: readonly Maker[] = [decisions, checks, inTime, causes, inAll, themes, entrants];
