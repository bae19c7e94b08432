import { sheetOf, oneSheet } from '../test/documents/kit/workbooks.ts';
import { repeated } from '../test/documents/kit/zips.ts';
import { makeAuthority, openBenchHouse } from './house.ts';
import type { Place } from './places.ts';
import { startServerProcess } from './server-process.ts';
import { quantile } from './spread.ts';
import { type Visitor, signedIn } from './visitor.ts';

/** What somebody else notices while files are read that were made to do harm: milliseconds of each answer, without and meanwhile. */
export interface BombFigures { readonly without: readonly number[]; readonly meanwhile: readonly number[]; readonly bombs: number; readonly refused: number }

const megabyte = 1024 * 1024;
const [opening = '', closing = ''] = sheetOf({ rows: '§' }).split('§');
/** Ten megabytes that unpack to ten gigabytes, a million texts, and a million rows. */
const files = (): readonly Buffer[] => [
  oneSheet('', { parts: [{ name: 'xl/worksheets/sheet1.xml', data: '', packed: repeated(opening, ' '.repeat(megabyte), 10_000, closing), says: { declared: 0xfffffff0, crc: 1 } }] }),
  oneSheet('', { parts: [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>` }] }),
  oneSheet(Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}"><c t="str"><v>x</v></c></row>`).join('')),
];

/** A manager's list is asked for again and again, first alone, then while an analyst brings in one bomb after the other. */
export async function benchBombs(place: Place, say: (words: string) => void): Promise<BombFigures> {
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
    return { without, meanwhile, bombs: state.bombs, refused };
  } finally {
    await server.stop();
    await house.close();
  }
}

/** So many answers; or, where none are said, until six bombs have been read. */
async function asked(manager: Visitor, bombs: () => number, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = -30; times > 0 ? time < times : bombs() < 6; time += 1) {
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

export function bombsTable({ without, meanwhile, bombs, refused }: BombFigures): string {
  const [alone, beside] = [quantile(without, 0.95), quantile(meanwhile, 0.95)];
  return [
    '| While files are read that were made to do harm | |', '|---|---|',
    `| A manager’s list, alone: median, p95 | ${quantile(without, 0.5).toFixed(1)} ms, ${alone.toFixed(1)} ms (${without.length} answers) |`,
    `| The same while ${bombs} bombs are read one after the other, ${refused} of them refused | ${quantile(meanwhile, 0.5).toFixed(1)} ms, ${beside.toFixed(1)} ms (${meanwhile.length} answers) |`,
    `| p95, as a ratio | ${(beside / alone).toFixed(2)} |`,
  ].join('\n');
}
