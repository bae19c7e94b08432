import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { RowTaker } from '../tables.ts';
import type { Zip } from '../zip/open-zip.ts';
import { outlineOf, type SheetPart } from './outline.ts';
import { readSheet } from './read-sheet.ts';
import type { Book, Tally } from './row-builder.ts';
import { SerialDays } from './serial-day.ts';
import { sharedTexts } from './shared-texts.ts';
import { dateStyles } from './styles.ts';
import { weighSheet, type Weight } from './weigh-sheet.ts';

/** Hands over an .xlsx, sheet by sheet and row by row. All sheets are weighed before the first row goes. Throws FileRefused. */
export async function readWorkbook(file: string, zip: Zip, taker: RowTaker, watch: Watch): Promise<void> {
  const outline = await outlineOf(zip, watch);
  const weighed: (SheetPart & { readonly weight: Weight })[] = [];
  let rows = 0;
  for (const sheet of outline.sheets) {
    const weight = await weighSheet(sheet, watch.limits.rows - rows, watch);
    weighed.push({ ...sheet, weight });
    rows += weight.rows;
  }
  const book: Book = { days: new SerialDays(outline.starts1904), texts: await sharedTexts(outline.texts, watch), dates: await dateStyles(outline.styles, watch) };
  const tally: Tally = { rows: 0, cells: 0 };
  for (const { name, hidden, part, weight } of weighed) {
    taker.sheet({ file, name, hidden });
    await withSheet(name, () => readSheet(part, { name, weight, book, tally, taker, watch, rows }));
  }
}

/** Names the sheet in a refusal that does not yet name one. */
async function withSheet(sheet: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (fault) {
    if (!(fault instanceof FileRefused) || fault.refusal.sheet !== null) throw fault;
    throw new FileRefused(fault.refusal.rule, { ...fault.refusal, sheet });
  }
}
