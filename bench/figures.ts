import { countFigures } from '../src/capabilities/figures/index.ts';
import { limitsOf } from '../src/kernel/statistics/process-limits.ts';
import { signalsOf } from '../src/kernel/statistics/signals.ts';
import { copyChildren } from './copy-children.ts';
import { type BenchHouse, makeAuthority, openBenchHouse } from './house.ts';
import { pieces } from './measure.ts';
import { type PageFigure, tableOfPages, timePages } from './page-times.ts';
import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';

const [children, months, times] = [10_000, 36, 60];
const pages = [
  ['Figures of the whole authority', '/figures'], ['One indicator, with its teams', '/figures/indicators/plan-visits-in-20-days'], ['What each figure means', '/figures/definitions'],
] as const;

export interface FiguresBench { readonly pages: readonly PageFigure[]; readonly counted: readonly Counting[]; readonly charts: Charts }
/** Counting everything anew over so many children and months. */
interface Counting { readonly children: number; readonly months: number; readonly lines: number; readonly cells: number; readonly seconds: number }
/** Microseconds for a series of 36 months: its limits, and its limits and signals. */
interface Charts { readonly limits: number; readonly judged: number }

/** What figures cost: all indicators of all teams over three years, counted anew; pages; limits and rules. */
export async function benchFigures(place: Place, say: (words: string) => void): Promise<FiguresBench> {
  const charts = timeCharts();
  say(`  limits of 36 months: ${charts.limits} µs, with the rules ${charts.judged} µs`);
  await makeAuthority(place, pieces);
  const house = await openBenchHouse(place);
  await house.inTransaction((db) => copyChildren(db, children));
  const counted: Counting[] = [];
  for (const upTo of [months / 2, months]) {
    await fillMonths(house, counted.length === 0 ? 1 : months / 2 + 1, upTo);
    counted.push(await countAnew(house, upTo));
    say(`  ${JSON.stringify(counted.at(-1))}`);
  }
  const server = await startServerProcess(place.entry, place.environment);
  try {
    return { counted, charts, pages: await timePages(house, server.address, pages, times, say) };
  } finally {
    await server.stop();
    await house.close();
  }
}

/** Lists of each month, in which every open line of a visit or a review changed: more than any authority’s lists change. */
async function fillMonths(house: BenchHouse, from: number, upTo: number): Promise<void> {
  for (let month = from; month <= upTo; month += 1) {
    await house.inTransaction(async (db) => {
      const { id } = await db.one<{ id: number }>(
        `insert into caseload.extract (kind, as_at, state, files, made_at, seen_at, kept_at, holds)
         select 'annex-a', (date_trunc('month', current_date) + make_interval(months => $1) - interval '1 day')::date, 'kept', '[]', now(), now(), now(), (select holds from caseload.extract where id = 1) returning id`, [month + 1]);
      await db.rows(
        `with ended as (update caseload.line set to_extract = $1 where to_extract is null and list in ('annex-a/6', 'annex-a/7', 'annex-a/8') returning list, key, child, content)
         insert into caseload.line (list, key, child, content, digest, from_extract)
         select list, key, child, content || jsonb_build_object('lastSeen', (current_date + $2::integer)::text, 'lastVisit', (current_date + $2::integer)::text), gen_random_uuid(), $1 from ended`, [id, month * 30]);
    });
  }
  await house.run('analyze caseload.line');
}

async function countAnew(house: BenchHouse, upTo: number): Promise<Counting> {
  const taken: Counting[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await house.run('delete from figures.counting');
    const begun = performance.now();
    const { cells, lines } = await house.inTransaction((db) => countFigures(db, new Date())) ?? { cells: 0, lines: 0 };
    taken.push({ children, months: upTo, lines, cells, seconds: Math.round((performance.now() - begun) / 10) / 100 });
  }
  return taken.toSorted((one, other) => one.seconds - other.seconds)[1] ?? { children, months: upTo, lines: 0, cells: 0, seconds: 0 };
}

/** 60 teams, 20 indicators, 36 months. */
function timeCharts(): Charts {
  const series = Array.from({ length: 60 * 20 }, (_, each) => Array.from({ length: 36 }).map((_value, place) => 50 + 20 * Math.sin(each * 7 + place * place)));
  const time = (run: (values: readonly number[]) => unknown) => {
    const rounds = Array.from({ length: 41 }, () => { const before = performance.now(); for (const values of series) run(values); return ((performance.now() - before) * 1000) / series.length; });
    return Math.round((rounds.toSorted((a, b) => a - b)[20] ?? 0) * 100) / 100;
  };
  return { limits: time((values) => limitsOf(values)), judged: time((values) => { const limits = limitsOf(values); return limits && signalsOf(values, limits); }) };
}

/** As Markdown. */
export function figuresTable({ pages: timed, counted, charts }: FiguresBench): string {
  return [
    '| All indicators counted anew | Versions of lines | Figures | Median of three |', '|---|---|---|---|',
    ...counted.map((each) => `| ${each.children.toLocaleString('en-GB')} children, ${each.months} months | ${each.lines.toLocaleString('en-GB')} | ${each.cells.toLocaleString('en-GB')} | ${each.seconds} s |`),
    '', tableOfPages('Figures, over 10,000 children and 36 months', timed), '', `Limits of a series of 36 months: ${charts.limits} µs; limits and all rules: ${charts.judged} µs (medians over 60 teams and 20 indicators).`,
  ].join('\n');
}
