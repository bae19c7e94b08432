import { type Times, timesOf } from './spread.ts';
import type { Visitor } from './visitor.ts';

/** A page that is measured, and for whom it is opened. */
export interface Page { readonly name: string; readonly visitor: Visitor; readonly path: string }

export interface PageFigure extends Times { readonly name: string; readonly bytes: number }

export const rounds = 5;
export const countedInARound = 60;
export const warmUps = 60;

/** One request after the other; the pages take turns, so that a slow minute of the machine falls on all of them. */
export async function measurePages(pages: readonly Page[]): Promise<PageFigure[]> {
  const taken = pages.map((): number[] => []);
  const bytes = pages.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, page] of pages.entries()) {
      const count = round === 0 ? warmUps : countedInARound;
      for (let turn = 0; turn < count; turn += 1) {
        const answer = await page.visitor.get(page.path);
        if (answer.status !== 200) throw new Error(`${page.path} answered ${answer.status}`);
        if (round > 0) taken[place]?.push(answer.took);
        bytes[place] = answer.bytes;
      }
    }
  }
  return pages.map(({ name }, place) => {
    const all = taken[place] ?? [];
    return { name, bytes: bytes[place] ?? 0, ...timesOf(all, all.reduce((sum, each) => sum + each, 0) / 1000) };
  });
}
