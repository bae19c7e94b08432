import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, bombs, readInChild } from '../test/documents/kit/bombs.ts';
import { makeAuthority, openBenchHouse } from './house.ts';
import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';
import { quantile } from './spread.ts';
import { type Visitor, signedIn } from './visitor.ts';

/** What it takes to refuse each, and what somebody else notices while files are read that were made to do harm: milliseconds of each answer, without and meanwhile. */
export interface BombFigures { readonly without: readonly number[]; readonly meanwhile: readonly number[]; readonly bombs: number; readonly refused: number; readonly each: readonly Ended[] }

/** Ten megabytes that unpack to ten gigabytes, a million texts, and a million rows. */
const largest = ['10 MB that unpack to 10 GB, and say 4 GB', 'a million texts', '1,048,576 rows'];
const files = (): readonly Buffer[] => bombs.filter(([what]) => largest.includes(what)).map(([, , , make]) => make());

/** Each in a process of its own, one after the other. Throws where one is not refused by its rule. */
async function readEach(say: (words: string) => void): Promise<Ended[]> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  try {
    const all: Ended[] = [];
    for (const [what, ending, rule, make] of bombs) {
      const path = join(folder, `sent.${ending}`);
      await writeFile(path, make());
      const ended = await readInChild(path);
      if (ended.rule !== rule) throw new Error(`${what}: ${String(ended.rule)} instead of ${rule}`);
      all.push(ended);
    }
    say(`  ${all.length} bombs refused: ${Math.max(...all.map(({ seconds }) => seconds)).toFixed(2)} s and ${Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0)} MB at most`);
    return all;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A manager's list is asked for again and again, first alone, then while an analyst brings in one bomb after the other. */
export async function benchBombs(place: Place, say: (words: string) => void): Promise<BombFigures> {
  const each = await readEach(say);
  await makeAuthority(place, 1000);
  const house = await openBenchHouse(place);
  const person = async (role: string) => (await house.one<{ id: number }>('select min(id) as id from people.staff_on(current_date) where role = $1', [role])).id;
  const server = await startServerProcess(place.entry, place.environment);
  try {
    const [manager, analyst] = [await signedIn(server.address, await person('team-manager')), await signedIn(server.address, await person('analyst'))];
    const without = await asked(manager, () => 0, 400);
    const state = { bombs: 0, over: false };
    const bringing = bringIn(analyst, () => state.over, () => { state.bombs += 1; });
    const meanwhile = await asked(manager, () => state.bombs, 0);
    state.over = true;
    await bringing;
    const { refused } = await house.one<{ refused: number }>(`select count(*)::integer as refused from caseload.extract where state = 'refused'`);
    say(`  alone: p95 ${quantile(without, 0.95).toFixed(1)} ms; meanwhile: p95 ${quantile(meanwhile, 0.95).toFixed(1)} ms of ${meanwhile.length} answers; ${refused} of ${state.bombs} refused`);
    return { without, meanwhile, bombs: state.bombs, refused, each };
  } finally {
    await server.stop();
    await house.close();
  }
}

/** So many answers; or, where none are said, until six bombs have been read. */
async function asked(manager: Visitor, read: () => number, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = -30; times > 0 ? time < times : read() < 6; time += 1) {
    const answer = await manager.get('/');
    if (answer.status !== 200) throw new Error(`the list answered ${answer.status}`);
    if (time >= 0) took.push(answer.took);
  }
  return took;
}

async function bringIn(analyst: Visitor, isOver: () => boolean, isRead: () => void): Promise<void> {
  const made = files();
  for (let turn = 0; !isOver(); turn += 1) {
    const text = new Uint8Array(made[turn % made.length] ?? Buffer.alloc(0));
    await analyst.get('/returns/new');
    const sent = await analyst.upload('/returns/new', { kind: 'annex-a', asAt: '2026-11-01', _key: crypto.randomUUID() }, { field: 'documents', name: 'lists.xlsx', text });
    if (sent.status !== 303 || !sent.location) throw new Error(`the return was answered ${sent.status}`);
    while (/data-again/.test((await analyst.get(sent.location)).text)) await new Promise((resolve) => { setTimeout(resolve, 100); });
    isRead();
  }
}

export function bombsTable({ without, meanwhile, bombs: read, refused, each }: BombFigures): string {
  const [alone, beside] = [quantile(without, 0.95), quantile(meanwhile, 0.95)];
  return [
    '| Files that were made to do harm | |', '|---|---|',
    `| Each of ${each.length} refused by its rule, in a process of its own: the longest; the most memory | ${Math.max(...each.map(({ seconds }) => seconds)).toFixed(1)} s (5 allowed); ${Math.max(...each.map(({ megabytes }) => megabytes)).toFixed(0)} MB (512 allowed) |`,
    `| A manager’s list, alone: median, p95 | ${quantile(without, 0.5).toFixed(1)} ms, ${alone.toFixed(1)} ms (${without.length} answers) |`,
    `| The same while ${read} are read one after the other, ${refused} of them refused | ${quantile(meanwhile, 0.5).toFixed(1)} ms, ${beside.toFixed(1)} ms (${meanwhile.length} answers) |`,
    `| p95, as a ratio | ${(beside / alone).toFixed(2)} (2 allowed) |`,
  ].join('\n');
}
