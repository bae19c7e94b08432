import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import { contentOfFile, type FileContent } from './files/content-of-file.ts';
import { type FileLimits, fileLimits } from './files/file-limits.ts';
import { FileRefused, type FileRefusal } from './files/file-refusal.ts';
import { type Reading, Watch } from './files/watch.ts';
import { readOldWorkbook } from './old-workbook/read-old-workbook.ts';
import { readDelimited } from './read-delimited.ts';
import type { SentFile } from './read-xml.ts';
import type { RowTaker } from './tables.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/**
 * Hands over the rows of a workbook (.xlsx, .xls) or of delimited text, in their order. Which of them it is, its content
 * says. What was handed over counts only when this accepts; the taker's own faults are thrown on.
 */
export async function readTables(file: SentFile, taker: RowTaker, reading: Reading = {}): Promise<Outcome<true, FileRefusal>> {
  const limits: FileLimits = { ...fileLimits, ...reading.limits };
  const watch = new Watch(limits, reading);
  try {
    await readContent(await contentOfFile(file.bytes, limits), file, taker, watch);
    return accept(true);
  } catch (fault) {
    if (fault instanceof FileRefused) return refuse({ file: file.name, ...fault.refusal });
    throw fault;
  }
}

async function readContent(content: FileContent, file: SentFile, taker: RowTaker, watch: Watch): Promise<void> {
  switch (content.is) {
    case 'workbook': return readWorkbook(file.name, content.zip, taker, watch);
    case 'xml': throw new FileRefused('it-is-another-kind', { more: 'xml' });
    case 'text': return readDelimited(file.name, file.bytes, taker, watch);
    case 'old-workbook': return readOldWorkbook(file.name, file.bytes, taker, watch);
  }
}
