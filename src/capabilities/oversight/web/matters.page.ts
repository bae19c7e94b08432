import type { Day } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findCaseloadDay, findReckoning, listOpenChildren } from '../../caseload/index.ts';
import { loadLastDay } from '../commands/act-on-matter.ts';
import { candidatesOf, leftOf } from '../domain/matters/candidates.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitionOf, groups, listedOf } from '../domain/matters/definitions.ts';
import { isManager } from '../domain/matters/act-on.ts';
import { wordsOfValue } from '../domain/matters/read-fields.ts';
import { type MatterView, countMatters, listMatters } from '../sql/find-matters.ts';
import { decidedByKind } from './decided-of.ts';
import { mayBegin } from './may-begin.ts';

/** Everything that is decided and followed, by kind: how many are open, wait, or are late. */
export async function showAll(visit: Visit): Promise<Answer> {
  const { db, who, today } = visit;
  const decided = await decidedByKind(visit);
  const counts = new Map((await countMatters(db, { teams: who.manages, person: who.id, whole: who.whole, today, servedFrom: (await findReckoning(db)).servedFrom, manager: isManager(who) })).map((each) => [each.kind, each]));
  return page('capabilities/oversight/web/kinds.njk', {
    groups: groups.map(({ name, definitions }) => ({ name, kinds: definitions.map((each) => ({ id: each.id, many: each.many, what: each.what, ...(counts.get(each.id) ?? { open: 0, waits: 0, late: 0 }), decided: decided.get(each.id) ?? null })) })),
  });
}

/** The matters of one kind, with the children who belong on it by the lists and of whom nobody has begun one. */
export async function showKind(visit: Visit): Promise<Answer> {
  const definition = definitionOf(visit.params['kind'] ?? '');
  if (!definition) return notFound;
  const { db, who, query, today } = visit;
  const closed = query['show'] === 'closed';
  const found = await listMatters(db, { kind: definition.id, teams: who.manages, person: who.id, whole: who.whole || (definition.id === 'departure' && isManager(who)), open: !closed });
  const days = { today, servedFrom: (await findReckoning(db)).servedFrom };
  const lines = found.filter((each) => isAsked(each, query, days)).map((each) => lineOf(definition, each, days));
  const readings = [{ what: 'children-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') return file(`${definition.id}-${today}.csv`, 'text/csv; charset=utf-8', linesCsv(definition, lines), readings);
  const missing = closed ? [] : await listMissing(visit, definition, found, days);
  return page('capabilities/oversight/web/matters.njk', {
    definition, closed, age: ageOf(await findCaseloadDay(db), today), missing: missing.slice(0, 200), missingTotal: missing.length, decided: (await decidedByKind(visit)).get(definition.id) ?? null, mayBegin: await mayBegin(visit, definition), ...shownLines(definition, lines, query),
  }, { readings });
}

function shownLines(definition: Definition, lines: readonly MatterLine[], query: Visit['query']) {
  const { page: at, size, limit, offset } = sliceIn(query);
  const panel = query['as'] === 'panel';
  return {
    panel, lines: panel ? lines : lines.slice(offset, offset + limit), total: lines.length, states: Object.entries(definition.states).map(([value, { name }]) => ({ value, text: name })),
    typed: { state: query['state'] ?? '', words: query['words'] ?? '', late: query['late'] === 'yes' }, filtered: ['state', 'words', 'late'].some((name) => query[name]),
    list: listOfPages(`/oversight/of/${definition.id}`, query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }),
  };
}

function linesCsv(definition: Definition, lines: readonly MatterLine[]): string {
  const heads = ['Number', 'Child', 'Team', 'State', 'Due', ...listedOf(definition).map(({ label }) => label)];
  return csvOf(heads, lines.map((each) => [each.id, each.child, each.team, each.stateName, each.dueOn, ...each.cells.map(({ words }) => words)]));
}

interface Days { readonly today: Day; readonly servedFrom: Day | null }
type MatterLine = ReturnType<typeof lineOf>;

function isAsked({ state, child, team, dueOn }: MatterView, query: Visit['query'], days: Days): boolean {
  const words = (query['words'] ?? '').trim().toLowerCase();
  return (!query['state'] || state === query['state']) && (words === '' || `${child ?? ''} ${team}`.toLowerCase().includes(words)) && (query['late'] !== 'yes' || leftOf(dueOn, days) === 'late');
}

function lineOf(definition: Definition, matter: MatterView, days: Days) {
  const state = definition.states[matter.state];
  return {
    ...matter, stateName: state?.name ?? matter.state, colour: state?.colour ?? 'grey', left: matter.isOpen ? leftOf(matter.dueOn, days) : 'no-day',
    cells: listedOf(definition).map((field) => ({ label: field.label, words: wordsOfValue(field, matter.facts[field.name]), day: field.type === 'day' })),
  };
}

async function listMissing({ db, who }: Visit, definition: Definition, found: readonly MatterView[], days: Days) {
  if (!definition.rule) return [];
  const begun = new Set(found.map(({ child }) => child));
  const children = await listOpenChildren(db, { teams: who.manages, worker: who.id, whole: who.whole });
  return candidatesOf(definition, children.filter(({ reference }) => !begun.has(reference)), await loadLastDay(db))
    .map((each) => ({ ...each, left: leftOf(each.dueOn, days) })).toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'));
}
