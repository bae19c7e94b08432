import { type Day, ageOn } from '../../../kernel/day.ts';
import { type Answer, page } from '../../../platform/web/answer.ts';
import { listOfPages } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { firstDayOf } from '../domain/matters/candidates.ts';
import { type Act, type Definition, dayIn } from '../domain/matters/definition.ts';
import { actOf, tellsOfCheck } from '../domain/matters/definitions.ts';
import { wordsOfValue } from '../domain/matters/read-fields.ts';
import { withNames } from './fields.ts';
import { type MatterView, type StepOfMatter, listStepsOf } from '../sql/find-matters.ts';
import { choicesOf } from './asked-of-list.ts';
import type { MatterLine } from './matter-lines.ts';

/** More children than these no panel gets through, and no printer either: they are asked to narrow the list. */
const most = 300;

/** A page for each child of a list, to be printed for a panel; those of whom none is begun stand at the end. */
export async function panelPage(visit: Visit, definition: Definition, lines: readonly MatterLine[]): Promise<Answer> {
  const { db, query, today } = visit;
  const path = `/oversight/of/${definition.id}`;
  const list = listOfPages(path, query, { total: lines.length, size: lines.length, page: 1, sorts: [], sort: '', descending: false });
  const back = list.csvHref.replace(/&as=csv$/, '').replace(/\?$/, '');
  const about = Map.groupBy(lines.filter(({ matter }) => matter !== null), ({ child, id }) => child ?? `${definition.one}, number ${id}`);
  const narrowedTo = choicesOf(definition, lines, query).flatMap(({ label, options }) => options.filter(({ chosen }) => chosen).map(({ text }) => `${label}: ${text}`));
  const head = { definition, back, today, narrowedTo: [...narrowedTo, ...(query['words'] ? [`Child or team: ${query['words']}`] : [])] };
  if (about.size > most) return page('capabilities/oversight/web/panel.njk', { ...head, tooMany: about.size, most, sections: [], missing: [] });
  const steps = Map.groupBy(await listStepsOf(db, lines.flatMap(({ id }) => id ?? [])), ({ matter }) => matter);
  const missing = lines.filter(({ id }) => id === null).map((each) => ({ ...each, age: ageAt(each.since, each.bornOn) }));
  return page('capabilities/oversight/web/panel.njk', {
    ...head, tooMany: null, most, missing,
    sections: [...about].map(([name, matters]) => ({ name, team: matters[0]?.team, ageNow: ageAt(today, matters[0]?.bornOn ?? null), matters: matters.map((each) => shownMatter(definition, each, (steps.get(each.id ?? 0) ?? []).filter(({ act }) => !tellsOfCheck(definition, act)))) })),
  }, { readings: [...new Set(lines.flatMap(({ child }) => child ?? []))].map((child) => ({ what: 'child-read', about: `child:${child}` })) });
}

const ageAt = (day: Day | null, born: Day | null): number | null => (day && born && born <= day ? ageOn(day, born) : null);

function shownMatter(definition: Definition, line: MatterLine, steps: readonly StepOfMatter[]) {
  const { matter, bornOn } = line;
  return {
    ...line, openedAt: (matter as MatterView).openedAt, ageAtEntry: ageAt(entryOf(definition, line), bornOn), said: actsSaid(definition, steps), notYet: notYet(definition, line.state, steps),
    steps: steps.slice(0, 6).map((step) => ({ name: actOf(definition, step.act)?.name ?? step.act, by: step.by, insteadOf: step.insteadOf, at: step.at })), more: Math.max(steps.length - 6, 0),
  };
}

/** The day on which the child came into care, where the form begins with it. */
function entryOf(definition: Definition, { facts }: MatterLine): Day | null {
  const { rule } = definition;
  return rule?.from === 'started' && !rule.first ? dayIn(facts[firstDayOf(definition) ?? '']) : null;
}

/** Act by act, in the order of the forms, what was said in it, the newest first: consent that was withdrawn once is not hidden by a later note. */
function actsSaid(definition: Definition, steps: readonly StepOfMatter[]) {
  return [definition.opens, ...definition.acts].flatMap((act) => steps.filter((step) => step.act === act.id)
    .map((step) => ({ name: act.name, by: step.by, at: step.at, fields: fieldsSaid(act, step, act === definition.opens) })));
}

function fieldsSaid({ fields }: Act, { facts }: StepOfMatter, blank: boolean) {
  return fields.filter(({ type }) => type !== 'work').flatMap((field) => {
    const words = wordsOfValue(withNames(field), facts[field.name]);
    return words !== '' || blank && !field.when ? [{ label: field.label, words: words || 'Not said', day: words !== '' && field.type === 'day' }] : [];
  });
}

/** What goes on with it, tells something that is listed, and was never done. */
function notYet({ acts, states }: Definition, state: string, steps: readonly StepOfMatter[]): readonly string[] {
  if (!states[state]?.open) return [];
  const done = new Set(steps.map(({ act }) => act));
  return acts.filter(({ id, from, to, fields }) => id !== 'note' && !done.has(id) && from.includes(state) && (to === '=' || states[to]?.open) && fields.some(({ listed }) => listed)).map(({ name }) => name);
}
