import type pg from 'pg';
import { listFigures } from '../src/capabilities/checks/sql/find-figures.ts';
import { listWork, type WorkFilter } from '../src/capabilities/checks/sql/find-lists.ts';
import { findWork } from '../src/capabilities/checks/sql/find-work.ts';
import type { Day } from '../src/kernel/day.ts';
import { type Connection, connectionOver } from '../src/platform/db/connection.ts';
import { setScope } from '../src/platform/db/transaction.ts';

/** Milliseconds, the median of several, each way in turn. */
export interface ScopeFigure { readonly name: string; readonly runs: number; readonly without: number; readonly withPolicy: number }

interface Case { readonly name: string; readonly teams: readonly number[]; readonly whole: boolean; readonly runs: number; readonly ask: (db: Connection, teams: readonly number[]) => Promise<unknown> }

const from = new Date('2025-01-01');
const to = new Date('2025-04-01');

/** The service's own questions, by its own functions: as the owner, whom no policy binds, and as the application's role. */
export async function measureScope(owner: pg.Client, app: pg.Client, say: (words: string) => void): Promise<ScopeFigure[]> {
  const figures: ScopeFigure[] = [];
  for (const each of await casesOf(owner)) {
    const [without, withPolicy]: [number[], number[]] = [[], []];
    for (let run = -3; run < each.runs; run += 1) {
      const [one, other] = [await timed(owner, each, false), await timed(app, each, true)];
      if (run < 0) continue;
      without.push(one);
      withPolicy.push(other);
    }
    figures.push({ name: each.name, runs: each.runs, without: median(without), withPolicy: median(withPolicy) });
    say(`  ${each.name}: ${median(without).toFixed(2)} → ${median(withPolicy).toFixed(2)} ms`);
  }
  return figures;
}

async function casesOf(owner: pg.Client): Promise<Case[]> {
  const all = (await owner.query<{ id: number }>('select id from people.team order by id')).rows.map(({ id }) => id);
  const [one, authority] = [[1_500], all.slice(1_000, 1_020)];
  const ids = (await owner.query<{ id: string }>('select id from checks.work where team_id = 1500 and restriction = 0 limit 50')).rows.map(({ id }) => id);
  const byId = async (db: Connection) => { for (const id of ids) await findWork(db, id); };
  const scopes = [['one team', one, false, 31], ['twenty teams', authority, false, 31], ['everything', all, true, 9]] as const;
  return scopes.flatMap(([name, teams, whole, runs]): Case[] => [
    { name: `${name}: a page of the list, with its count`, teams, whole, runs, ask: (db, mine) => listWork(db, listOf(mine)) },
    { name: `${name}: the figures of three months`, teams, whole, runs, ask: (db, mine) => listFigures(db, mine, { from, to, last: '2025-03-31' as Day, asNow: null }) },
    { name: `${name}: fifty pieces by id`, teams, whole, runs, ask: byId },
  ]);
}

function listOf(teams: readonly number[]): WorkFilter {
  return { teams, author: null, manages: teams, children: [], state: null, kind: null, child: null, name: null, overdueBefore: null, sort: 'due', descending: true, limit: 50, offset: 0 };
}

async function timed(client: pg.Client, { teams, whole, ask }: Case, scoped: boolean): Promise<number> {
  const db = connectionOver((asked) => client.query(asked));
  await client.query('begin read only');
  if (scoped) setScope(db, { person: 1, roles: [], teams, named: whole ? [] : [1, 2, 3], whole });
  await client.query('select 1');
  const start = performance.now();
  await ask(db, teams);
  const took = performance.now() - start;
  await client.query('commit');
  return took;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
