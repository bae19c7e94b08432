import { type Day, addDays, addMonths, dayFrom } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import { interval, percent } from '../../../kernel/proportion.ts';
import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { type Reckoning, ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { type DueAfter, type SupervisionKind, supervisedRoles, windowOf } from '../domain/supervision/due.ts';
import { type Compared, type Light, compare, compareWords, lightOf, lightWords } from '../domain/supervision/report.ts';
import { type Counts, addCounts, countsByTeam, dueIn, noCounts, recordedIn, standingNames, standings, total } from '../domain/supervision/standing.ts';
import { type Target, type TeamPlace, findTarget, listGroups, listTeamsOf } from '../sql/find-supervision-report.ts';
import { dueAfterOf, reckoningHere } from './see-supervision.ts';

const titles: Readonly<Record<SupervisionKind, string>> = { case: 'About each child', professional: 'Of each worker' };
const lightNames = { reached: 'On target', recording: 'Red: recording', practice: 'Red: practice', few: 'Too few', 'no-target': 'No target' } as const;
const lights = Object.keys(lightNames) as Light[];
const lightColours = { reached: 'green', recording: 'orange', practice: 'red', few: 'grey', 'no-target': 'grey' } as const;

interface Days { readonly day: Day; readonly before: Day | null }
interface Line { readonly id: number | null; readonly team: string; readonly area: string | null; readonly head: string | null; readonly counts: Counts; readonly compared: Compared | null }

/** Supervision by team as at a day, and against an earlier one: what of the change is recording and what is practice. */
export async function show(visit: Visit): Promise<Answer> {
  const { query } = visit;
  const days = daysIn(visit);
  const reckoning = await reckoningHere(visit);
  const teams = await listTeamsOf(visit.db, visit.who.manages, days.day);
  const kinds = ['case', 'professional'] as const;
  const only = lights.find((each) => each === query['only']) ?? null;
  const asked = kinds.find((each) => query['as'] === each);
  const listed = await findCaseloadDay(visit.db);
  if (asked) return csvFile(asked, { ...days, listed }, (await partOf(visit, asked, days, { teams, reckoning })).lines);
  const parts = await Promise.all(kinds.map((kind) => partOf(visit, kind, days, { teams, reckoning })));
  return page('capabilities/oversight/web/supervision-report.njk', {
    maySet: permits(visit.who, 'set-rules'), age: ageOf(listed, visit.today),
    ...days, isToday: days.day === visit.today, parts: parts.map((part) => modelOf(part, only)), only, standings: standings.map((each) => standingNames[each]),
    months: lastMonths(visit.today), address: (more: string) => `/oversight/supervision/report?on=${days.day}${days.before ? `&before=${days.before}` : ''}${more}`,
  });
}

/** In how many of the teams of a head of service either kind of supervision falls short of its target today; null for anybody else. */
export async function teamsBelowTarget(db: Visit['db'], { roles, manages }: Pick<Person, 'roles' | 'manages'>, today: Day): Promise<number | null> {
  if (!roles.includes('head-of-service')) return null;
  const given = { teams: await listTeamsOf(db, manages, today), reckoning: await reckoningHere({ db, today }) };
  const parts = await Promise.all((['case', 'professional'] as const).map((kind) => partOf({ db }, kind, { day: today, before: null }, given)));
  return new Set(parts.flatMap(({ lines, target }) => lines.filter(({ counts }) => fallsShort(lightOf(counts, target?.percent ?? null))).map(({ id }) => id))).size;
}

const fallsShort = (light: Light) => light === 'recording' || light === 'practice';

/** The days asked for: not to come, and the earlier one earlier. */
function daysIn({ query, today }: Visit): Days {
  const asked = dayFrom(query['on'] ?? '');
  const day = asked && asked <= today ? asked : today;
  const before = dayFrom(query['before'] ?? '');
  return { day, before: before && before < day ? before : null };
}

function lastMonths(today: Day): { readonly text: string; readonly on: Day }[] {
  return [1, 2, 3].map((back) => addDays(`${addMonths(today, 1 - back).slice(0, 7)}-01` as Day, -1)).map((on) => ({ text: on.slice(0, 7), on }));
}

interface With { readonly teams: readonly TeamPlace[]; readonly reckoning: Reckoning }
export interface Part { readonly kind: SupervisionKind; readonly target: Target | null; readonly lines: readonly Line[]; readonly whole: Counts; readonly compared: Compared | null }

/** One kind of supervision, counted for every team of whoever asks. */
export async function partOf({ db }: Pick<Visit, 'db'>, kind: SupervisionKind, { day, before }: Days, { teams, reckoning }: With): Promise<Part> {
  const dueAfter = dueAfterOf(kind, reckoning);
  const now = await countOn({ db }, kind, { day, known: day, dueAfter });
  const then = before && { as: await countOn({ db }, kind, { day: before, known: before, dueAfter }), asNow: await countOn({ db }, kind, { day: before, known: day, dueAfter }) };
  const compared = (team: number | null) => (then ? compare(then.as.get(team) ?? noCounts, then.asNow.get(team) ?? noCounts, now.get(team) ?? noCounts) : null);
  const places = new Map(teams.map((each) => [each.id, each]));
  const lines = [...now].map(([id, counts]): Line => {
    const place = id === null ? null : places.get(id);
    return { id, team: place?.name ?? 'Not one of our teams', area: place?.area ?? null, head: place?.head ?? null, counts, compared: compared(id) };
  }).toSorted((one, other) => one.team.localeCompare(other.team));
  const sum = (counts: ReadonlyMap<number | null, Counts>) => [...counts.values()].reduce(addCounts, noCounts);
  return { kind, target: await findTarget(db, kind, day), lines, whole: sum(now), compared: then ? compare(sum(then.as), sum(then.asNow), sum(now)) : null };
}

async function countOn({ db }: Pick<Visit, 'db'>, kind: SupervisionKind, { day, known, dueAfter }: { readonly day: Day; readonly known: Day; readonly dueAfter: DueAfter }): Promise<ReadonlyMap<number | null, Counts>> {
  const window = windowOf(dueAfter, day);
  return countsByTeam(await listGroups(db, kind, { day, known, window, roles: supervisedRoles }), window.covers === null);
}

function modelOf({ kind, target, lines, whole, compared }: Part, only: Light | null) {
  const described = (counts: Counts) => {
    const light = lightOf(counts, target?.percent ?? null);
    return { counts: standings.map((each) => counts[each]), total: total(counts), share: shareOf(counts), light: lightNames[light], is: light, colour: lightColours[light], words: lightWords(counts, target?.percent ?? null) };
  };
  const shown = lines.map((each) => ({ ...each, ...described(each.counts), change: each.compared && compareWords(each.compared) }));
  return {
    kind, title: titles[kind], target, all: lines.length, heads: new Set(lines.map(({ head }) => head)).size, whole: described(whole), compared: compared && compareWords(compared),
    lines: shown.filter((each) => only === null || each.is === only), lights: lights.map((light) => ({ name: lightNames[light], is: light, number: shown.filter((each) => each.is === light).length })).filter(({ number }) => number > 0),
  };
}

/** A share with its numbers and its 95% interval. Under five there is no per cent. */
function shareOf(counts: Counts) {
  const share = { numerator: recordedIn(counts), denominator: dueIn(counts) };
  return { ...share, percent: share.denominator < 5 ? null : percent(share), interval: share.denominator < 5 ? null : interval(share) };
}

function csvFile(kind: SupervisionKind, { day, listed }: Days & { readonly listed: Day | null }, lines: readonly Line[]): Answer {
  const heads = ['Team', 'Area', 'Head of service', 'Should have had one', ...standings.map((each) => standingNames[each]), 'Change by recording (points)', 'Change by practice (points)'];
  return file(`supervision-${kind}-${day}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', listed], heads, lines.map(({ team, area, head, counts, compared }) =>
    [team, area, head, total(counts), ...standings.map((each) => counts[each]), compared?.recording ?? null, compared?.practice ?? null])));
}
