import { fileRefusalLine } from '../../../src/platform/documents/files/file-refusal-words.ts';
import type { Reading } from '../../../src/platform/documents/files/watch.ts';
import { readTables } from '../../../src/platform/documents/read-tables.ts';
import { readXml } from '../../../src/platform/documents/read-xml.ts';
import type { Row, Sheet } from '../../../src/platform/documents/tables.ts';

export interface TakenSheet extends Sheet { readonly rows: Row[] }

/** All that a file of tables handed over, and how it ended. */
export async function takeTables(bytes: Buffer, reading: Reading = {}, name = 'sent.xlsx') {
  const sheets: TakenSheet[] = [];
  const read = await readTables({ name, bytes }, { sheet: (sheet) => { sheets.push({ ...sheet, rows: [] }); }, row: (row) => { sheets.at(-1)?.rows.push(row); } }, reading);
  return { sheets, refusal: read.ok ? null : read.refusal, line: read.ok ? null : fileRefusalLine(read.refusal) };
}

/** All that an XML file handed over: '<name a=b @line', 'text @line', '>name @line'. */
export async function takeXml(bytes: Buffer, reading: Reading = {}) {
  const said: string[] = [];
  const read = await readXml({ name: 'sent.xml', bytes }, {
    open: (name, attributes, line) => { said.push(['<' + name, ...[...attributes].map((each) => each.join('=')), `@${line}`].join(' ')); },
    text: (text, line) => { said.push(`${text} @${line}`); },
    close: (name, line) => { said.push(`>${name} @${line}`); },
  }, reading);
  return { said, refusal: read.ok ? null : read.refusal, line: read.ok ? null : fileRefusalLine(read.refusal) };
}

/** The rule that a file is refused by, or null; whichever of the two reads it. */
export async function ruleOf(bytes: Buffer, reading: Reading = {}): Promise<string | null> {
  return (await takeTables(bytes, reading)).refusal?.rule ?? null;
}
