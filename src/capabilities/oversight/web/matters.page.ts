import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findCaseloadDay } from '../../caseload/index.ts';
import { isManager } from '../domain/matters/act-on.ts';
import { leftNames } from '../domain/matters/candidates.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitionOf, definitions, groups, listedOf } from '../domain/matters/definitions.ts';
import { sorts } from '../domain/matters/narrow.ts';
import { countMatters } from '../sql/find-matters.ts';
import { askedOf, choicesOf, isNarrowed, narrowed, type Part, partOf, sortOf } from './asked-of-list.ts';
import { decidedByKind } from './decided-of.ts';
import { type MatterLine, mattersIn, missingIn, reckonedOn } from './matter-lines.ts';
import { mayBegin } from './may-begin.ts';
import { panelPage } from './panel.page.ts';
import { unfiledOf } from './unfiled-steps.ts';

/** Everything that is decided and followed, by kind: how many are open, not begun, wait, or are late. */
export async function showAll(visit: Visit): Promise<Answer> {
  const unfiled = (await unfiledOf(visit.db, { teams: visit.who.manages, person: visit.who.id, whole: visit.who.whole })).length;
  const reckoned = await reckonedOn(visit);
  const [counts, missing, decided] = [await countsOf(visit, reckoned.servedFrom), await missingIn(visit, definitions, reckoned), await decidedByKind(visit)];
  return page('capabilities/oversight/web/kinds.njk', {
    unfiled,
    groups: groups.map(({ name, definitions: kinds }) => ({ name, kinds: kinds.map(({ id, many, what, rule }) => ({ ...kindLine({ id, many, what, ruled: Boolean(rule) }, counts.get(id), missing.get(id) ?? []), decided: decided.get(id) ?? null })) })),
  });
}

async function countsOf({ db, who, today }: Visit, servedFrom: Awaited<ReturnType<typeof reckonedOn>>['servedFrom']) {
  return new Map((await countMatters(db, { teams: who.manages, person: who.id, whole: who.whole, today, servedFrom, manager: isManager(who) })).map((each) => [each.kind, each]));
}

function kindLine(kind: { readonly id: string; readonly many: string; readonly what: string; readonly ruled: boolean }, counted: { readonly open: number; readonly waits: number; readonly late: number } | undefined, missing: readonly MatterLine[]) {
  const { open, waits, late } = counted ?? { open: 0, waits: 0, late: 0 };
  return { ...kind, open, waits, missing: missing.length, late: late + missing.filter(({ left }) => left === 'late').length };
}

/** The matters of one kind, and with them the children who belong on it by the lists and of whom nobody has begun one. */
export async function showKind(visit: Visit): Promise<Answer> {
  const definition = definitionOf(visit.params['kind'] ?? '');
  if (!definition) return notFound;
  const { who, query, today } = visit;
  const part = partOf(query);
  const { all, counts } = await linesOf(visit, definition, part);
  const lines = narrowed(definition, all, query);
  if (query['as'] === 'panel') return panelPage(visit, definition, lines);
  const readings = [{ what: 'children-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') return file(`${definition.id}-${today}.csv`, 'text/csv; charset=utf-8', linesCsv(definition, lines), readings);
  const { page: at, size, limit, offset } = sliceIn(query);
  const shown = lines.slice(offset, offset + limit);
  if (shown.length === 0 && at > 1) return redirect(`/oversight/of/${definition.id}`);
  const list = listOfPages(`/oversight/of/${definition.id}`, query, { total: lines.length, size, page: at, sorts, sort: sortOf(query), descending: query['order'] === 'down' });
  const asked = askedOf(definition, query);
  return page('capabilities/oversight/web/matters.njk', {
    definition, part, chips: chipsOf(definition, part, counts), lines: shown, total: lines.length, missing: lines.filter(({ id }) => id === null).length, words: asked.words ?? '', filters: choicesOf(definition, all, query), filtered: isNarrowed(asked),
    clearHref: `/oversight/of/${definition.id}${part === 'now' ? '' : `?show=${part}`}`, list, panelHref: list.csvHref.replace('as=csv', 'as=panel'), decided: (await decidedByKind(visit)).get(definition.id) ?? null, mayBegin: await mayBegin(visit, definition), age: ageOf(await findCaseloadDay(visit.db), today),
  }, { readings });
}

interface Counts { readonly now: number; readonly closed: number; readonly all: number }

async function linesOf(visit: Visit, definition: Definition, part: Part): Promise<{ readonly all: readonly MatterLine[]; readonly counts: Counts }> {
  const reckoned = await reckonedOn(visit);
  const found = await mattersIn(visit, definition, { now: true, closed: false, all: null }[part], reckoned);
  const missing = (await missingIn(visit, [definition], reckoned)).get(definition.id) ?? [];
  const { open, closed } = (await countsOf(visit, reckoned.servedFrom)).get(definition.id) ?? { open: 0, closed: 0 };
  return { all: part === 'closed' ? found : [...found, ...missing], counts: { now: open + missing.length, closed, all: open + missing.length + closed } };
}

function chipsOf({ id, rule }: Definition, part: Part, counts: Counts) {
  const names = { now: rule ? 'Open and not begun' : 'Open', closed: 'Closed', all: 'All' };
  return (['now', 'closed', 'all'] as const).map((each) => ({ text: names[each], count: counts[each], current: each === part, href: `/oversight/of/${id}${each === 'now' ? '' : `?show=${each}`}` }));
}

function linesCsv(definition: Definition, lines: readonly MatterLine[]): string {
  const heads = ['Number', 'Child', 'Team', 'State', 'Since', 'Due', 'How it stands', ...listedOf(definition).map(({ label }) => label)];
  return csvOf(heads, lines.map((each) => [each.id, each.child, each.team, each.stateName, each.since, each.dueOn, leftNames[each.left], ...each.cells.map(({ words }) => words)]));
}
