import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Cell } from '../../kernel/tables.ts';

export interface SheetToWrite { readonly name: string; readonly rows: Iterable<readonly Cell[]> }

/**
 * Writes an .xlsx as rows come: what stays in memory is each different text once. Days are dates of the 1900 calendar. The same
 * rows make the same bytes: no clock is looked at. A file that is there already is written over.
 */
export async function writeWorkbook(path: string, sheets: readonly SheetToWrite[]): Promise<void> {
  const file = await open(path, 'w');
  try {
    const archive = archiveOn(file);
    const texts = new Map<string, number>();
    for (const [name, text] of fixedParts(sheets.map(({ name: title }) => title))) await archive.add(name, [text]);
    for (const [place, { rows }] of sheets.entries()) await archive.add(`xl/worksheets/sheet${place + 1}.xml`, sheetText(rows, texts));
    await archive.add('xl/sharedStrings.xml', sharedTexts(texts));
    await archive.end();
  } finally {
    await file.close();
  }
}

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Everything but the sheets and their texts (ECMA-376, part 1). */
function fixedParts(names: readonly string[]): [string, string][] {
  const each = (text: (place: number) => string) => names.map((_, place) => text(place + 1)).join('');
  const override = (part: string, kind: string) => `<Override PartName="/xl/${part}" ContentType="${types}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${related}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) => `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return [
    ['[Content_Types].xml', `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${each((place) => override(`worksheets/sheet${place}.xml`, 'worksheet'))}</Types>`],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${declared}<workbook xmlns="${main}" xmlns:r="${related}"><sheets>${names.map((name, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations(`${each((place) => relation(`rId${place}`, 'worksheet', `worksheets/sheet${place}.xml`))}${relation(`rId${names.length + 1}`, 'styles', 'styles.xml')}${relation(`rId${names.length + 2}`, 'sharedStrings', 'sharedStrings.xml')}`)],
    ['xl/styles.xml', `${declared}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`],
  ];
}

function* sheetText(rows: Iterable<readonly Cell[]>, texts: Map<string, number>): Generator<string, void, undefined> {
  yield `${declared}<worksheet xmlns="${main}"><sheetData>`;
  let number = 0;
  for (const cells of rows) {
    number += 1;
    yield `<row r="${number}">${cells.map((cell, place) => cellText(cell, `${columnName(place)}${number}`, texts)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellText(cell: Cell, at: string, texts: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${daysBetween('1899-12-30' as Day, cell.day)}</v></c>`;
  const known = texts.get(cell) ?? texts.size;
  if (known === texts.size) texts.set(cell, known);
  return `<c r="${at}" t="s"><v>${known}</v></c>`;
}

function* sharedTexts(texts: ReadonlyMap<string, number>): Generator<string, void, undefined> {
  yield `${declared}<sst xmlns="${main}" uniqueCount="${texts.size}">`;
  for (const text of texts.keys()) yield `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  yield '</sst>';
}

/** 0 is A, 26 is AA. */
export function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${columnName(Math.floor(place / 26) - 1)}${last}`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

interface Entry { readonly name: string; readonly at: number; readonly crc: number; readonly packed: number; readonly size: number }

/** A ZIP archive (APPNOTE 4.3) below 4 GB: each part is deflated as it comes, and its sizes are put in front of it afterwards. */
function archiveOn(file: FileHandle) {
  const entries: Entry[] = [];
  let end = 0;
  const put = async (bytes: Buffer) => {
    await file.write(bytes, 0, bytes.length, end);
    end += bytes.length;
  };
  const add = async (name: string, texts: Iterable<string>): Promise<void> => {
    const at = end;
    await put(localHeader({ name, at, crc: 0, packed: 0, size: 0 }));
    const start = end;
    const sums = { crc: 0, size: 0 };
    await pipeline(gathered(texts, sums), createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
      for await (const bytes of packed) await put(bytes);
    });
    const entry = { name, at, ...sums, packed: end - start };
    entries.push(entry);
    const header = localHeader(entry);
    await file.write(header, 0, header.length, at);
  };
  const close = async (): Promise<void> => {
    const start = end;
    for (const entry of entries) await put(centralHeader(entry));
    const size = end - start;
    await put(fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, start], [2, 0]));
  };
  return { add, end: close };
}

const piece = 256 * 1024;

/** Small texts in larger pieces, counted on their way. */
function* gathered(texts: Iterable<string>, sums: { crc: number; size: number }): Generator<Buffer, void, undefined> {
  let held = '';
  const out = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    return bytes;
  };
  for (const text of texts) {
    held += text;
    if (held.length < piece) continue;
    yield out(held);
    held = '';
  }
  if (held !== '') yield out(held);
}

/** Deflated, names in UTF-8, dated 1 January 1980: the first day that the form knows. */
const shared = ({ name, crc, packed, size }: Entry): Field[] => [[2, 20], [2, 0x0800], [2, 8], [2, 0], [2, 0x0021], [4, crc], [4, packed], [4, size], [2, Buffer.byteLength(name)], [2, 0]];
const localHeader = (entry: Entry): Buffer => Buffer.concat([fields([4, 0x04034b50], ...shared(entry)), Buffer.from(entry.name)]);
const centralHeader = (entry: Entry): Buffer => Buffer.concat([fields([4, 0x02014b50], [2, 20], ...shared(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]), Buffer.from(entry.name)]);

type Field = readonly [bytes: 2 | 4, value: number];

function fields(...list: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
