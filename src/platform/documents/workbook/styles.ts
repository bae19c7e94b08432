import type { Watch } from '../files/watch.ts';
import type { XmlTaker } from '../tables.ts';
import type { ZipPart } from '../zip/open-zip.ts';
import { isBuiltInDate, showsDate } from './date-formats.ts';
import { readPart } from './read-part.ts';

/** For each style of a cell, by its number: whether it shows dates (ECMA-376 part 1, 18.8.10 and 18.8.30). */
export async function dateStyles(part: ZipPart | null, watch: Watch): Promise<readonly boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  if (part) await readPart(part, styleTaker(formats, styles), watch);
  return styles.map((id) => formats.get(id) ?? isBuiltInDate(id));
}

/** `xf` stands in several lists; only that of cells is meant. */
function styleTaker(formats: Map<number, boolean>, styles: number[]): XmlTaker {
  let ofCells = false;
  return {
    open(name, attributes) {
      if (name === 'cellXfs') ofCells = true;
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), showsDate(attributes.get('formatCode') ?? ''));
      if (name === 'xf' && ofCells) styles.push(Number(attributes.get('numFmtId') ?? 0));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') ofCells = false;
    },
  };
}
