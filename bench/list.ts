import { type Rounds, inRounds, sendAll } from './at-once.ts';
import type { ServerProcess } from './server-process.ts';
import { type Visitor, signedIn } from './visitor.ts';

/** In each round. */
const requests = 300;
/** A hundred pieces of work of all that there are, with state, author, due day and the number of all. */
export const longList = '/work?size=100';

/** B2: a page of 100 of 10,000 as HTML, by people who are signed in and may see all of it. */
export async function measureList(server: ServerProcess, { person, readers }: { person: number; readers: number }): Promise<Rounds> {
  const visitors: Visitor[] = [];
  for (let reader = 0; reader < readers; reader += 1) visitors.push(await signedIn(server.address, person));
  return inRounds(server, requests, () => sendAll(visitors, requests / readers, async (visitor) => {
    const { status, took } = await visitor.get(longList);
    if (status !== 200) throw new Error(`${longList} answered ${status}`);
    return took;
  }));
}

/** How many pieces of work a page lists, and of how many it says that there are. */
export function linesOf(text: string): { lines: number; total: number } {
  const total = /ts-count"><strong>([\d,]+) pieces? of work/.exec(text)?.[1] ?? '0';
  return { lines: new Set(text.match(/href="\/work\/[0-9a-f-]{36}"/g)).size, total: Number(total.replaceAll(',', '')) };
}
