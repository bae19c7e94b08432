import { type Batch, type Line, type Reading, beginReturn, keepReturn, openJudge, readReturn } from '../src/capabilities/caseload/index.ts';
import type { OpenDatabase } from '../src/commands/open-database.ts';
import { annexASheets } from '../src/demonstration/returns/annex-a-sheets.ts';
import { makeChild } from '../src/demonstration/returns/make-child.ts';
import { makeStaff } from '../src/demonstration/returns/make-staff.ts';
import { type Day, addDays } from '../src/kernel/day.ts';
import { quantile, timed } from './spread.ts';

/** Milliseconds for one extract, of fifty. */
export interface WeeklyFigures { readonly extracts: number; readonly rows: number; readonly first: Fifty; readonly last: Fifty }
interface Fifty { readonly median: number; readonly p95: number }

export const tenYears = 520;
const children = 150;
/** Every week these come, and as many are gone. */
const changing = 2;
const asAt = '2026-03-31' as Day;

/** Ten years of weekly extracts of a small authority, kept one after the other: nearly all of each is as it was the week before. */
export async function keepWeekly({ transactions }: OpenDatabase, say: (words: string) => void, weeks: number): Promise<WeeklyFigures> {
  const staff = makeStaff(1, children);
  const taken: number[] = [];
  let rows = 0;
  for (let week = 0; week < weeks; week += 1) {
    const own = Array.from({ length: children }, (_, place) => makeChild(1, week * changing + place, asAt, staff));
    const read = readingOf(own);
    rows = read.rows;
    const act = { by: null, at: new Date() };
    const { took } = await timed(async () => {
      const extract = await transactions.inTransaction((db) => beginReturn({ db, ...act }, { kind: 'annex-a', asAt: addDays('2016-01-04' as Day, week * 7), files: [] }));
      await readReturn({ inTransaction: transactions.inTransaction, now: () => new Date() }, extract, read.reading);
      const kept = await transactions.inTransaction((db) => keepReturn({ db, ...act }, extract));
      if (!kept.ok) throw new Error(`week ${week}: ${kept.refusal}`);
    });
    taken.push(took);
    if (week % 52 === 51) say(`  ${week + 1} extracts: ${quantile(taken.slice(-50), 0.5).toFixed(0)} ms each`);
  }
  return { extracts: weeks, rows, first: fiftyOf(taken.slice(0, 50)), last: fiftyOf(taken.slice(-50)) };
}

const fiftyOf = (taken: readonly number[]): Fifty => ({ median: quantile(taken, 0.5), p95: quantile(taken, 0.95) });

/** Judged before the time is taken: what is asked here is what keeping costs. */
function readingOf(own: ReturnType<typeof makeChild>[]): { readonly rows: number; readonly reading: Reading } {
  const lines: Line[] = [];
  const judge = openJudge('annex-a', { asAt, aliases: new Map(), most: 200 }, (line) => lines.push(line));
  for (const { number, heads, cells } of annexASheets({ seed: 1, asAt, children: own, adopters: [], workers: [] })) {
    judge.rows.sheet({ file: 'weekly', name: `List_${number}`, hidden: false });
    let row = 1;
    judge.rows.row({ number: row, cells: heads });
    for (const next of cells()) judge.rows.row({ number: row += 1, cells: next });
  }
  const judged = judge.finish();
  async function* reading(): Reading {
    yield { lines, rows: lines.length, part: 1 } satisfies Batch;
    return { ok: true, value: judged };
  }
  return { rows: lines.length, reading: reading() };
}
