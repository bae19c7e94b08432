import { type Day, dayOf } from '../../../kernel/day.ts';
import { dayWords } from '../../../platform/web/pages.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { loadAboveWriter } from '../commands/file-step.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { actOf } from '../domain/matters/definitions.ts';
import { isShown, isUnfiled, mayFile } from '../domain/matters/filing.ts';
import { saidIn } from '../domain/matters/said.ts';
import type { StepView } from '../sql/find-matters.ts';
import type { SeenMatter } from './see-matter.ts';
import { toldOf } from './unfiled-steps.ts';

/** Of which step somebody said that it is in the case system, and where. */
export interface Filing { readonly number: number; readonly address: string }

/** How each step stands that has words about the child: to be copied across, with its text as one; or filed, as whoever said so or a list has it. */
export async function copiesOf(visit: Visit, { matter, definition }: SeenMatter, steps: readonly StepView[], { names, filing }: { readonly names: ReadonlyMap<number, string>; readonly filing: Filing | undefined }) {
  const told = (await toldOf(visit.db, [matter])).get(matter.id) ?? null;
  const unfiled = steps.filter((each) => isUnfiled(each, told));
  const above = new Map<number, readonly number[]>();
  for (const writer of new Set(unfiled.map(({ byId }) => byId))) above.set(writer, await loadAboveWriter(visit, matter.teamId, writer));
  const copies = unfiled.map((step) => ({
    number: step.number, name: actOf(definition, step.act)?.name ?? step.act, by: step.by, at: step.at, text: textFor(definition, step, names), mayFile: mayFile(step, { by: visit.who.id, above: above.get(step.byId) ?? [] }),
  }));
  return { copies, shownWords: definition.shown?.words ?? null, filing: filing ?? { number: Number(visit.query['copy']) || copies[0]?.number, address: '' }, filed: new Map(steps.map((step) => [step.number, filedWords(step, told, definition)])) };
}

/** Where the words of a step are; null where it has none. */
function filedWords(step: StepView, told: Day | null, { shown }: Definition) {
  if (!step.composed) return null;
  if (step.filedAt) return { unfiled: false, at: step.filedAt, by: step.filedBy, address: step.filedAddress, list: null, day: null };
  const byList = isShown(step, told);
  return { unfiled: !byList, at: null, by: null, address: null, list: byList ? shown?.words ?? null : null, day: byList ? told : null };
}

/** What was said in a step, as one text to copy across. */
function textFor(definition: Definition, step: StepView, names: ReadonlyMap<number, string>): string {
  const act = actOf(definition, step.act);
  const said = saidIn(act?.fields ?? [], step.facts, names).map(({ label, words, day }) => `${label}${label.endsWith('?') ? '' : ':'} ${day ? dayWords(words as Day) : words}`);
  return [`${definition.one}, ${(act?.name ?? step.act).toLowerCase()}: ${dayWords(dayOf(step.at))}, ${step.by}${step.insteadOf ? ` for ${step.insteadOf}` : ''}`, ...said].join('\n');
}
