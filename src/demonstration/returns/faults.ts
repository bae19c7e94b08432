import { type Day, addDays } from '../../kernel/day.ts';
import type { Cell } from '../../kernel/tables.ts';
import { chanceFrom } from '../chance.ts';
import { type MadeSheet, dayCell } from './annex-a-cells.ts';
import type { Answers } from './answers.ts';

/** A fault that stands in the files, and the rule that must name it there. */
export interface Planted { readonly file: string; readonly sheet: string | null; readonly row: number; readonly column: string; readonly rule: string }
interface Asked { readonly seed: number; readonly asAt: Day; readonly faults: number; readonly titles: boolean }

interface Kind {
  readonly rule: string;
  readonly list: number;
  readonly column: string;
  /** What the cell is turned into. `number`: of the fault, so that no two are the same. */
  readonly spoil: (cells: readonly Cell[], at: (head: string) => number, given: { readonly asAt: Day; readonly number: number }) => Cell;
}

const dayOf = (cell: Cell | undefined, otherwise: Day): Day => (typeof cell === 'object' && cell !== null ? cell.day : otherwise);
const ageHead = 'Age of Child (Years)';

/** What really goes wrong in exports, one after the other. No row of list 6 is refused: the faults of list 8 are seen against it. */
const kinds: readonly Kind[] = [
  { rule: 'unknown-word', list: 3, column: 'Referral Source', spoil: (_cells, _at, { number }) => `Ask the duty desk ${number}` },
  { rule: 'out-of-order', list: 4, column: 'Continuous Assessment Date of Authorisation', spoil: (cells, at, { asAt }) => dayCell(addDays(dayOf(cells[at('Continuous Assessment Start Date')], asAt), -7)) },
  { rule: 'not-on-list-6', list: 7, column: 'Child Unique ID', spoil: (_cells, _at, { number }) => `99${String(number).padStart(8, '0')}` },
  { rule: 'zeros-lost', list: 8, column: 'Child Unique ID', spoil: ([reference]) => (typeof reference === 'string' ? reference.replace(/^0+/, '') : null) },
  { rule: 'no-day', list: 3, column: 'Date of referral', spoil: () => '31/02/2025' },
  { rule: 'year-of-two-figures', list: 1, column: 'Date of Contact', spoil: () => '01/02/25' },
  { rule: 'day-as-number', list: 4, column: 'Continuous Assessment Start Date', spoil: () => 45_000 },
  { rule: 'is-blank', list: 5, column: 'Child Unique ID', spoil: () => null },
  { rule: 'age-differs', list: 2, column: ageHead, spoil: (cells, at) => Number(cells[at(ageHead)]) + 5 },
  { rule: 'after-the-extract', list: 1, column: 'Date of Contact', spoil: (_cells, _at, { asAt }) => dayCell(addDays(asAt, 10)) },
  { rule: 'birth-differs', list: 8, column: 'Date of Birth', spoil: (cells, at, { asAt }) => dayCell(addDays(dayOf(cells[at('Date of Birth')], asAt), -40)) },
  { rule: 'no-number', list: 3, column: 'Number of Referrals in Last 12 Months', spoil: () => 'two' },
  { rule: 'no-reference', list: 9, column: 'Child Unique ID', spoil: () => 'Somebody' },
  { rule: 'should-not-be-blank', list: 6, column: 'Case status', spoil: () => null },
];

interface Plan { readonly kind: Kind; readonly number: number }

/** The sheets with so many faults, each in a row of its own; fewer where there are not so many rows. */
export function plantFaults(sheets: readonly MadeSheet[], { rows }: Answers, { seed, asAt, faults, titles }: Asked): { readonly sheets: MadeSheet[]; readonly planted: Planted[] } {
  const plans = plansOf(seed, faults, (list) => rows[`annex-a/${list}`] ?? 0);
  const planted = [...plans].flatMap(([list, places]) => [...places].flatMap(([place, { kind }]): Planted[] => [
    { file: 'annex-a.xlsx', sheet: `List_${list}`, row: place + (titles ? 3 : 2), column: kind.column, rule: kind.rule },
    { file: `list-${list}.csv`, sheet: null, row: place + 2, column: kind.column, rule: kind.rule },
  ]));
  return { planted, sheets: sheets.map((sheet) => spoilt(sheet, plans.get(sheet.number) ?? new Map(), asAt)) };
}

/** List → place of the row → what is done to it. */
function plansOf(seed: number, wanted: number, rowsOf: (list: number) => number): Map<number, Map<number, Plan>> {
  const chance = chanceFrom(seed, 'faults');
  const plans = new Map<number, Map<number, Plan>>();
  for (let number = 0, tries = 0; number < wanted && tries < wanted * 4 + kinds.length; tries += 1) {
    const kind = kinds[tries % kinds.length];
    const places = kind && (plans.get(kind.list) ?? new Map<number, Plan>());
    if (!kind || !places || places.size >= rowsOf(kind.list)) continue;
    let place = chance.whole(0, rowsOf(kind.list) - 1);
    while (places.has(place)) place = (place + 1) % rowsOf(kind.list);
    plans.set(kind.list, places.set(place, { kind, number }));
    number += 1;
  }
  return plans;
}

function spoilt(sheet: MadeSheet, plans: ReadonlyMap<number, Plan>, asAt: Day): MadeSheet {
  const at = (head: string) => sheet.heads.indexOf(head);
  return {
    ...sheet,
    * cells() {
      let place = -1;
      for (const row of sheet.cells()) {
        place += 1;
        const plan = plans.get(place);
        yield plan ? row.map((cell, index) => (index === at(plan.kind.column) ? plan.kind.spoil(row, at, { asAt, number: plan.number }) : cell)) : row;
      }
    },
  };
}
