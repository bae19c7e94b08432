import { type Batch, type Line, type Reading, beginReturn, keepReturn, openJudge, readReturn } from '../src/capabilities/caseload/index.ts';
import { listLinesOf, listOpenChildren } from '../src/capabilities/caseload/sql/find-children.ts';
import { listNewestLists } from '../src/capabilities/caseload/sql/find-quality.ts';
import type { OpenDatabase } from '../src/commands/open-database.ts';
import { annexASheets } from '../src/demonstration/returns/annex-a-sheets.ts';
import { makeChild } from '../src/demonstration/returns/make-child.ts';
import { makeStaff } from '../src/demonstration/returns/make-staff.ts';
import { type Day, addDays } from '../src/kernel/day.ts';
import type { Connection } from '../src/platform/db/connection.ts';
import { quantile, timed } from './spread.ts';

/** Milliseconds for one extract, of fifty. */
export interface WeeklyFigures { readonly extracts: number; readonly rows: number; readonly first: Fifty; readonly last: Fifty; readonly read: readonly ReadFigures[] }
/** Median milliseconds of what pages ask, after so many extracts. */
export interface ReadFigures { readonly weeks: number; readonly children: number; readonly journey: number; readonly quality: number }
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
  const read: ReadFigures[] = [];
  let rows = 0;
  for (let week = 0; week < weeks; week += 1) {
    const own = Array.from({ length: children }, (_, place) => makeChild(1, week * changing + place, asAt, staff));
    const made = readingOf(own);
    rows = made.rows;
    const act = { by: null, at: new Date() };
    const { took } = await timed(async () => {
      const extract = await transactions.inTransaction((db) => beginReturn({ db, ...act }, { kind: 'annex-a', asAt: addDays('2016-01-04' as Day, week * 7), files: [] }));
      await readReturn({ inTransaction: transactions.inTransaction, now: () => new Date() }, extract, made.reading);
      const kept = await transactions.inTransaction((db) => keepReturn({ db, ...act }, extract));
      if (!kept.ok) throw new Error(`week ${week}: ${kept.refusal}`);
    });
    taken.push(took);
    if ([52, 260].includes(week + 1) || week + 1 === weeks) read.push(await readNow(transactions, week + 1, own.at(-1)?.reference ?? '', say));
    if (week % 52 === 51) say(`  ${week + 1} extracts: ${quantile(taken.slice(-50), 0.5).toFixed(0)} ms each`);
  }
  return { extracts: weeks, rows, first: fiftyOf(taken.slice(0, 50)), last: fiftyOf(taken.slice(-50)), read };
}

/** As the pages ask: the list of children, one child, the quality of lists. */
async function readNow({ looking }: OpenDatabase['transactions'], weeks: number, reference: string, say: (words: string) => void): Promise<ReadFigures> {
  const median = async (ask: (db: Connection) => Promise<unknown>) => {
    const times: number[] = [];
    for (let time = 0; time < 21; time += 1) {
      times.push((await timed(() => looking(ask))).took);
    }
    return quantile(times, 0.5);
  };
  const figures = {
    weeks, children: await median((db) => listOpenChildren(db, { teams: [], worker: 0, whole: true })), journey: await median((db) => listLinesOf(db, reference)), quality: await median((db) => listNewestLists(db, { days: 26 })),
  };
  say(`  read after ${weeks}: ${figures.children.toFixed(1)}, ${figures.journey.toFixed(1)}, ${figures.quality.toFixed(1)} ms`);
  return figures;
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
