import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { oneSheet, sheetOf } from './workbooks.ts';
import { type Part, repeated, zipOf } from './zips.ts';

const program = join(import.meta.dirname, 'read-in-child.ts');
const megabyte = 1024 * 1024;
/** Megabytes that the process which reads may take. */
export const most = 512;

export interface Ended { readonly rule: string | null; readonly rows: number; readonly seconds: number; readonly megabytes: number }

/** Read by a process of its own, so that what it took can be seen; one that hangs is ended. */
export async function readInChild(path: string): Promise<Ended> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', program, path], { timeout: 60_000 });
  return JSON.parse(stdout) as Ended;
}

const [opening = '', closing = ''] = sheetOf({ rows: '§' }).split('§');
const sheet = (part: Omit<Part, 'name'>): Buffer => oneSheet('', { parts: [{ name: 'xl/worksheets/sheet1.xml', ...part }] });
/** A sheet whose rows are `block`, so many times; it declares what is said, or the truth. */
const blown = (block: string, times: number, declared = opening.length + block.length * times + closing.length) =>
  sheet({ data: '', packed: repeated(opening, block, times, closing), says: { declared, crc: 1 } });
/** Stored as it is, so that it is small in proportion to itself. */
const stored = (name: string, xml: string): Buffer => oneSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { parts: [{ name, data: xml, packed: Buffer.from(xml), says: { method: 0 } }] });
const texts = (inner: string) => stored('xl/sharedStrings.xml', `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</sst>`);
const rows = (inner: string, behind = '') => stored('xl/worksheets/sheet1.xml', sheetOf({ rows: inner, behind }));
const cells = (row: number, count: number) => `<row r="${row}">${'<c t="str"><v>x</v></c>'.repeat(count)}</row>`;
const many = (count: number, each: (index: number) => string) => Array.from({ length: count }, (_, index) => each(index)).join('');

/** What it is, how its name ends, the rule that refuses it, and its bytes. */
export const bombs: readonly (readonly [string, string, string, () => Buffer])[] = [
  ['10 MB that unpack to 10 GB, and say 4 GB', 'x', 'it-unpacks-to-too-much', () => blown(' '.repeat(megabyte), 10_000, 0xfffffff0)],
  ['10 MB that unpack to 10 GB, and say 1,000 bytes', 'x', 'its-parts-contradict-each-other', () => blown(' '.repeat(megabyte), 10_000, 1000)],
  ['10 MB that unpack to 10 GB, and say 100 MB', 'x', 'its-parts-contradict-each-other', () => blown(' '.repeat(megabyte), 10_000, 100 * megabyte)],
  ['a part that grows slowly enough, and for too long', 'x', 'it-unpacks-to-too-much', () => blown(noise(256 * 1024), 3000)],
  ['1,048,576 rows', 'x', 'too-many-rows', () => oneSheet(many(1_048_576, (index) => cells(index + 1, 1)))],
  ['1,048,576 empty rows', 'x', 'too-many-rows', () => oneSheet(many(1_048_576, (index) => `<row r="${index + 1}"/>`))],
  ['a million texts', 'x', 'too-many-texts', () => texts('<si><t>x</t></si>'.repeat(1_000_000))],
  ['a text of 40 MB', 'x', 'a-text-is-too-long', () => texts(`<si><t>${noise(40 * megabyte)}</t></si>`)],
  ['a text of 40 MB in pieces', 'x', 'a-text-is-too-long', () => texts(`<si>${`<r><t>${noise(1000)}</t></r>`.repeat(40_000)}</si>`)],
  ['a row of a million cells', 'x', 'too-many-columns', () => rows(cells(1, 1_000_000))],
  ['a row that never ends', 'x', 'too-many-columns', () => rows(`<row r="1">${'<c/>'.repeat(10_000_000)}</row>`)],
  ['rows full of empty cells', 'x', 'too-many-cells', () => rows(many(600, (index) => `<row r="${index + 1}">${'<c/>'.repeat(16_000)}</row>`))],
  ['a sheet as deep as it is long', 'x', 'it-is-too-deep', () => rows('<row>'.repeat(400_000))],
  ['merged areas without end', 'x', 'too-many-merged-cells', () => rows('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`)],
  ['60,000 parts', 'x', 'too-many-parts', () => zipOf(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}`, data: '' })))],
  ['CSV of 10 million rows', 'csv', 'too-many-rows', () => Buffer.from('a,b\n'.repeat(10_000_000))],
  ['CSV of one row', 'csv', 'too-many-columns', () => Buffer.from('a,'.repeat(10_000_000))],
  ['CSV of one text', 'csv', 'a-text-is-too-long', () => Buffer.from(`a,b\n"${'x\n'.repeat(10_000_000)}",c\n`)],
  ['65 MB', 'csv', 'it-is-too-large', () => Buffer.alloc(65 * megabyte, 'a')],
  ['XML as deep as it is long', 'xml', 'it-is-too-deep', () => Buffer.from('<a>'.repeat(10_000_000))],
  ['XML of 10 million elements', 'xml', 'too-many-elements', () => Buffer.from(`<a>${'<b/>'.repeat(10_000_000)}</a>`)],
  ['XML of a million attributes', 'xml', 'too-many-attributes', () => Buffer.from(`<a ${many(1_000_000, (index) => `b${index}="" `)}/>`)],
  ['XML with a text of 40 MB', 'xml', 'a-text-is-too-long', () => Buffer.from(`<a>${'x'.repeat(40 * megabyte)}</a>`)],
  ['XML with an attribute of 40 MB', 'xml', 'a-text-is-too-long', () => Buffer.from(`<a b="${'x'.repeat(40 * megabyte)}"/>`)],
  ['XML with a name of 40 MB', 'xml', 'it-is-not-well-formed', () => Buffer.from(`<${'x'.repeat(40 * megabyte)}`)],
  ['XML with a comment of 40 MB', 'xml', 'it-is-not-well-formed', () => Buffer.from(`<a><!--${'x'.repeat(40 * megabyte)}`)],
];

/** Text that deflates by some five times: letters of a fixed sequence. */
function noise(length: number): string {
  let state = 1;
  const letters = Array.from({ length: Math.min(length, 65_536) }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + (state % 23));
  }).join('');
  return letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
}
