import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, addDays, addMonths, dayFrom } from '../../../src/kernel/day.ts';
import { recordsOf } from '../../../src/kernel/delimited.ts';

/** An open child as the files have it. `since`: the first day on which the lists know of something that is going on. */
export interface ChildOfFiles { readonly reference: string; readonly team: string; readonly worker: string; readonly since: Day; readonly referred: boolean }

type Row = Readonly<Record<string, string>>;

/** The rows of one list of Annex A, by its headings. */
export async function rowsOfList(folder: string, number: number): Promise<readonly Row[]> {
  const [heads, ...rows] = [...recordsOf(await readFile(join(folder, `annex-a/list-${number}.csv`), 'utf8'), ',')];
  return rows.map((cells) => Object.fromEntries((heads ?? []).map((head, place) => [head, cells[place] ?? ''])));
}

const begins = { 4: 'Continuous Assessment Start Date', 6: 'CIN Start Date', 7: 'Child Protection Plan Start Date', 8: 'Date Started to be Looked After' } as const;

/** Children in need whose case is open, read from the files by nothing of ours that is tried. */
export async function openChildren(folder: string): Promise<readonly ChildOfFiles[]> {
  const referred = new Set((await rowsOfList(folder, 3)).map((row) => row['Child Unique ID']));
  const started = new Map<string, Day>();
  for (const [number, head] of Object.entries(begins)) {
    for (const row of await rowsOfList(folder, Number(number))) {
      const [reference = '', day] = [row['Child Unique ID'], englishDay(row[head])];
      const known = started.get(reference);
      if (day && (!known || day < known)) started.set(reference, day);
    }
  }
  return (await rowsOfList(folder, 6)).filter((row) => row['CIN Closure Date'] === '').map((row) => {
    const reference = row['Child Unique ID'] ?? '';
    return { reference, team: row['Allocated Team'] ?? '', worker: row['Allocated Worker'] ?? '', since: started.get(reference) as Day, referred: referred.has(reference) };
  });
}

function englishDay(text: string | undefined): Day | null {
  const [day, month, year] = (text ?? '').split('/');
  return dayFrom(`${year}-${month}-${day}`);
}

export const written = (day: Day): string => day.split('-').toReversed().join('/');

/** Children of a team of whom a supervision should have been held by today: each month, the first a month after they began. */
export const dueIn = (children: readonly ChildOfFiles[], team: string, today: Day) => children.filter((each) => each.team === team && addMonths(each.since, 1) < today);

/** How the case system of this authority exports supervision: under headings of its own. `places`: where each child's is recorded, null: none was held. */
export function supervisionExport(held: readonly { readonly child: ChildOfFiles; readonly place: string | null }[], today: Day) {
  const lines = held.flatMap(({ child, place }, at) => (place === null ? [] : [[child.reference, written(addDays(today, -2 - at % 9)), 'Case supervision', child.worker || 'Duty worker', place].join(',')]));
  return { name: 'supervision.csv', mimeType: 'text/csv', buffer: Buffer.from(`Number with us,Held on,Sort,Member of staff,Kept as\r\n${lines.join('\r\n')}\r\n`) };
}

export const headingsOfExport = { Child: 'Number with us', 'Supervision date': 'Held on', 'Supervision type': 'Sort', Worker: 'Member of staff', 'Recorded in': 'Kept as' } as const;
