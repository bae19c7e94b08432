import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { RowTaker } from '../tables.ts';
import { XmlGuard } from '../xml/xml-guard.ts';
import type { ZipPart } from '../zip/open-zip.ts';
import { unpacked } from '../zip/unpack-part.ts';
import { CellTaker } from './cell-taker.ts';
import { type Book, RowBuilder, type Tally } from './row-builder.ts';
import { SheetText } from './sheet-text.ts';
import type { Weight } from './weigh-sheet.ts';

export interface SheetReading {
  readonly name: string;
  readonly weight: Weight;
  readonly book: Book;
  readonly tally: Tally;
  readonly taker: RowTaker;
  readonly watch: Watch;
  /** Of all sheets together, as weighed. */
  readonly rows: number;
}

/** Hands over the rows of one sheet, piece by piece as it is unpacked. Throws FileRefused. */
export async function readSheet(part: ZipPart, reading: SheetReading): Promise<void> {
  const { name, weight, book, tally, taker, watch, rows } = reading;
  const builder = new RowBuilder(name, weight.merged, book, tally, taker, watch);
  const cells = new CellTaker(builder);
  const text = new SheetText(weight.prefix, new XmlGuard(cells, watch, name), cells, builder);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of unpacked(part)) {
    text.write(decoded(decoder, piece));
    watch.check();
    watch.progress(tally.rows / Math.max(1, rows));
  }
  text.write(decoded(decoder, null));
  text.end();
}

/** Sheets are written in UTF-8 by every program that writes them; one in anything else is refused. */
function decoded(decoder: InstanceType<typeof TextDecoder>, piece: Buffer | null): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new FileRefused('its-characters-are-damaged');
  }
}
