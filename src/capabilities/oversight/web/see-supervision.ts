import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Form } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Cycle, type Facts, type Reckoning, findReckoning, judgeCycle } from '../../caseload/index.ts';
import type { DueAfter, SupervisionKind } from '../domain/supervision/due.ts';
import { type Mode, modeNames } from '../domain/supervision/hold.ts';
import { countModes } from '../sql/find-supervision.ts';

/** The teams of somebody's own line: who sees the whole authority without being in the line has none. */
export function lineOf({ roles, manages }: Pick<Person, 'roles' | 'manages'>): readonly number[] {
  return roles.every((each) => each === 'quality-lead' || each === 'principal-social-worker') ? [] : manages;
}

/** The number of something in an address; 0 where it is none. */
export function numberIn(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
}

const modes = Object.keys(modeNames) as Mode[];

const cycles = { professional: { cycle: 'professional-supervision', begins: 'worker-start' }, case: { cycle: 'case-supervision', begins: 'case-opened' } } as const satisfies Record<SupervisionKind, { cycle: Cycle; begins: keyof Facts['days'] }>;

/** By the timescale that holds, with what the authority has set. Asked of thousands about few days, so each is judged once. */
export function dueAfterOf(kind: SupervisionKind, reckoning: Reckoning): DueAfter {
  const known = new Map<Day, Day | null>();
  const { cycle, begins } = cycles[kind];
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const due = judgeCycle(cycle, { days: { [begins]: [day] } }, { ...reckoning, asAt: day }).now.dueOn;
    known.set(day, due);
    return due;
  };
}

/** By what timescale the next one is due, with what the authority has set. */
export async function dueAfterHere({ db, today }: Pick<Visit, 'db' | 'today'>, kind: SupervisionKind): Promise<DueAfter> {
  return dueAfterOf(kind, await reckoningHere({ db, today }));
}

export async function reckoningHere({ db, today }: { readonly db: Visit['db']; readonly today: Day }): Promise<Reckoning> {
  return { ...await findReckoning(db), asAt: today };
}

export const modeIn = (text: string | undefined): Mode | null => modes.find((each) => each === text) ?? null;

/** Ways of meeting that a worker had, each a filter of the list of them; `how`: the one that is shown alone. */
export async function modesOf(db: Visit['db'], worker: number, how: Mode | null, path: string) {
  const counted = await countModes(db, worker);
  return { how, howHref: path, modes: modes.flatMap((mode) => counted.filter((each) => each.mode === mode)).map(({ mode, number }) => ({ name: modeNames[mode], number, is: mode === how, href: `${path}?how=${mode}` })) };
}

/** Choices as the templates want them. */
export function choicesOf(names: Readonly<Record<string, string>>, chosen: string): { readonly value: string; readonly text: string; readonly selected: boolean }[] {
  return Object.entries(names).map(([value, text]) => ({ value, text, selected: value === chosen }));
}

export const yesNo = (chosen: string) => choicesOf({ yes: 'Yes', no: 'No' }, chosen);

/** The values of fields that end with a number: 'what-1', 'what-2'. */
export function rowsOf(form: Form, name: string, most: number): string[] {
  return Array.from({ length: most }, (_, index) => (form.fields[`${name}-${index + 1}`]?.[0] ?? '').trim());
}
