import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeTables } from './kit/taken.ts';
import { oneSheet, partsOf, sheetOf, workbook } from './kit/workbooks.ts';
import { zipOf } from './kit/zips.ts';

/** The rows of the first sheet: [number, ...cells]; a day as text, with its time. */
const rowsOf = async (bytes: Buffer) => {
  const { sheets, line } = await takeTables(bytes);
  assert.equal(line, null);
  return (sheets[0]?.rows ?? []).map(({ number, cells }) => [number, ...cells.map((cell) => (typeof cell === 'object' && cell !== null ? `day ${cell.day}${cell.time === null ? '' : ` ${cell.time}`}` : cell))]);
};
const cell = (inner: string, attributes = '') => `<row r="1"><c r="A1"${attributes}>${inner}</c></row>`;
const one = async (bytes: Buffer) => (await rowsOf(bytes))[0]?.[1] ?? null;

test('a cell is what the file says it is: shared or own text, number, truth, error, and the last result of a formula', async () => {
  const rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>in </t></r><r><t xml:space="preserve">runs </t></r><rPh><t>not this</t></rPh></is></c><c r="D2"><v>-1.5E1</v></c>'
    + '<c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="str"><f>A1&amp;"x"</f><v>worked out</v></c><c r="H2"><f>1+1</f><v>2</v></c><c r="I2" t="s"><v>1</v></c><c r="J2"/></row>'
    + '<row r="5"><c r="A5" t="s"><v>2</v></c></row>';
  const texts = ['<t>0012</t>', '<r><t>rich</t></r><r><t> text</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>', '<t>a_x000D_b &amp; c_x0007_</t>'];
  assert.deepEqual(await rowsOf(oneSheet(rows, { texts })), [[2, '0012', null, 'in runs ', -15, true, '#REF!', 'worked out', 2, 'rich text'], [5, 'a\rb & c_x0007_']]);
});

test('rows and cells without references follow each other, and empty ones count', async () => {
  const rows = '<row><c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c></row><row/><row><c><v> </v></c><c t="str"><v>  </v></c></row><row><c><v>4</v></c></row>';
  const { sheets, refusal } = await takeTables(oneSheet(rows.replace('<c><v> </v></c>', '<c/>')));
  assert.equal(refusal, null);
  assert.deepEqual(sheets[0]?.rows, [{ number: 1, cells: ['a', null, 'b'] }, { number: 4, cells: [4] }]);
});

describe('a number is a day only by its format', () => {
  const formats: readonly (readonly [string, unknown])[] = [
    ['14', 'day 2020-09-16'], ['22', 'day 2020-09-16'], ['0', 44090], ['2', 44090], ['46', 44090], ['49', 44090],
    ['dd/mm/yyyy', 'day 2020-09-16'], ['[$-809]d mmmm yyyy;@', 'day 2020-09-16'], ['yyyy\\-mm\\-dd', 'day 2020-09-16'], ['[Red]dd.mm.yy', 'day 2020-09-16'], ['hh:mm', 'day 2020-09-16'],
    ['0.00" days"', 44090], ['0 \\d', 44090], ['[h]:mm', 44090], ['#,##0;[Red]-#,##0', 44090], ['General', 44090], ['0.00E+00', 44090], ['0;"dd/mm"', 44090], ['_d0', 44090], ['@', 44090],
  ];
  for (const [format, expected] of formats) {
    test(format, async () => assert.deepEqual(await one(oneSheet(cell('<v>44090</v>', ' s="1"'), { formats: [format] })), expected));
  }
});

describe('a day is worked out right or stays a number', () => {
  const days: readonly (readonly [string, boolean, unknown])[] = [
    ['1', false, 'day 1900-01-01'], ['59', false, 'day 1900-02-28'], ['60', false, 60], ['60.5', false, 60.5], ['61', false, 'day 1900-03-01'], ['0', false, 0], ['-1', false, -1],
    ['43890', false, 'day 2020-02-29'], ['43890.5625', false, 'day 2020-02-29 13:30'], ['43890.99999999', false, 'day 2020-03-01'], ['43890.562499999', false, 'day 2020-02-29 13:30'],
    ['0.5625', false, '13:30'], ['2958465', false, 'day 9999-12-31'], ['2958466', false, 2958466], ['1e300', false, 1e300],
    ['0', true, 'day 1904-01-01'], ['42428', true, 'day 2020-02-29'], ['1', true, 'day 1904-01-02'], ['0.25', true, '06:00'], ['-1', true, -1], ['2957004', true, 2957004],
  ];
  for (const [value, starts1904, expected] of days) {
    test(`${value}${starts1904 ? ' of 1904' : ''}`, async () => assert.deepEqual(await one(oneSheet(cell(`<v>${value}</v>`, ' s="1"'), { formats: ['14'], starts1904 })), expected));
  }
});

test('a day written out by a strict workbook is a day; a date typed as text, and a number typed as text, stay text', async () => {
  const rows = '<row r="1"><c r="A1" t="d"><v>2020-02-29T13:30:00</v></c><c r="B1" t="d"><v>2020-02-30</v></c><c r="C1" t="s" s="1"><v>0</v></c><c r="D1" t="inlineStr"><is><t>007</t></is></c><c r="E1" t="d"><v>2020-02-29</v></c></row>';
  assert.deepEqual(await rowsOf(oneSheet(rows, { texts: ['<t>29/02/2020</t>'], formats: ['14'] })), [[1, 'day 2020-02-29 13:30', '2020-02-30', '29/02/2020', '007', 'day 2020-02-29']]);
});

test('sheets come in the order of their tabs with their names, and hidden ones are marked', async () => {
  const rows = cell('<v>1</v>');
  const { sheets } = await takeTables(workbook({ sheets: [{ name: 'Shown &amp; first', rows }, { name: 'b', state: 'hidden', rows }, { name: 'c', state: 'veryHidden', rows }, { name: 'd', state: 'visible', rows }] }));
  assert.deepEqual(sheets.map(({ file, name, hidden }) => [file, name, hidden]), [['sent.xlsx', 'Shown & first', false], ['sent.xlsx', 'b', true], ['sent.xlsx', 'c', true], ['sent.xlsx', 'd', false]]);
});

test('of merged cells only the first has a value, whatever stands in the others', async () => {
  const line = (row: number) => `<row r="${row}">${['A', 'B', 'C'].map((column) => `<c r="${column}${row}" t="str"><v>${column}${row}</v></c>`).join('')}</row>`;
  const behind = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C3"/></mergeCells>';
  assert.deepEqual(await rowsOf(workbook({ sheets: [{ name: 'x', rows: line(1) + line(2) + line(3), behind }] })), [[1, 'A1', null, 'C1'], [2, null, null, 'C2'], [3, 'A3', 'B3']]);
});

test('names with prefixes and the strict kind of workbook are read alike', async () => {
  const plain = partsOf({ sheets: [{ name: 'x', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', behind: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }], texts: ['<t>text</t>'] });
  const prefixed = plain.map((part) => ({ ...part, data: String(part.data).replaceAll(/<(\/?)(?=[a-z])/gi, '<$1q:').replaceAll('xmlns=', 'xmlns:q=') }));
  const strict = plain.map((part) => ({ ...part, data: String(part.data).replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships') }));
  for (const parts of [plain, prefixed, strict]) assert.deepEqual(await rowsOf(zipOf(parts)), [[1, 'text']]);
});

test('sizes may follow the data, parts may be stored, and absolute targets lead to the same parts', async () => {
  const parts = partsOf({ sheets: [{ name: 'x', rows: cell('<v>7</v>') }] });
  assert.deepEqual(await rowsOf(zipOf(parts.map((part) => ({ ...part, sizesFollow: true })))), [[1, 7]]);
  assert.deepEqual(await rowsOf(zipOf(parts.map((part) => ({ ...part, packed: Buffer.from(part.data), says: { method: 0 } })))), [[1, 7]]);
  assert.deepEqual(await rowsOf(zipOf(parts.map((part) => ({ ...part, data: String(part.data).replaceAll('Target="worksheets', 'Target="/xl/worksheets') })))), [[1, 7]]);
});

describe('a sheet that contradicts itself is refused with its place, and not guessed at', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['a text that is not there', '<row r="3"><c r="A3" t="s"><v>9</v></c></row>', 'sent.xlsx, sheet “List 1”, row 3: The file is damaged'],
    ['a number that is none', '<row r="3"><c r="A3"><v>twelve</v></c></row>', 'sheet “List 1”, row 3: The file is damaged'],
    ['a number past all numbers', '<row r="3"><c r="A3"><v>1e999</v></c></row>', 'row 3: The file is damaged'],
    ['hexadecimal', '<row r="3"><c r="A3"><v>0x10</v></c></row>', 'row 3: The file is damaged'],
    ['rows out of order', '<row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>', 'The file is damaged'],
    ['a row twice', '<row r="3"/><row r="3"/>', 'row 3: The file is damaged'],
    ['a cell twice', '<row r="3"><c r="B3"><v>1</v></c><c r="B3"><v>2</v></c></row>', 'row 3: The file is damaged'],
    ['a kind of cell that there is not', '<row r="3"><c r="B3" t="q"><v>1</v></c></row>', 'row 3: The file is damaged'],
    ['a row past the last', '<row r="1048577"/>', 'The file is damaged'],
    ['tags that do not close', '<row r="1"><c r="A1"><v>1</v></row>', 'The XML is broken'],
    ['a cell of another row', '<row r="3"><c r="A4"><v>1</v></c></row>', 'row 3: The file is damaged'],
    ['a formula that was never worked out', '<row r="3"><c r="B3"><f>A1</f><v></v></c></row>', 'row 3: A formula here was never worked out'],
    ['the same without a value', '<row r="3"><c r="B3"><f>A1+"&lt;"</f></c></row>', 'row 3: A formula here was never worked out'],
    ['a control character', '<row r="1"><c r="A1" t="str"><v>a\u0001</v></c></row>', 'The XML is broken'],
    ['a row with two numbers', '<row r="1" r="2"><c><v>1</v></c></row>', 'The XML is broken'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&other;</v></c></row>', 'names an entity'],
  ];
  for (const [what, made, line] of rows) test(what, async () => assert.ok((await takeTables(oneSheet(made))).line?.includes(line), (await takeTables(oneSheet(made))).line ?? 'taken'));
});

test('the same workbook is read alike, whatever program wrote it', async () => {
  const day = (time: string | null) => ({ day: '2020-02-29', time });
  const rows = [
    { number: 1, cells: ['Child Unique ID', 'Date of Contact', 'At', 'Need & reason', 'Count', 'Late'] },
    { number: 2, cells: ['007', day(null), day('13:30'), 'N1 – “neglect” & more', 3.5, true] },
    { number: 4, cells: [8, '29/02/2020', '09:05', '  spaced\nline ', null, false] },
    { number: 5, cells: [null, null, null, null, '#DIV/0!'] },
    { number: 6, cells: ['merged'] },
  ];
  const taken = async (file: string) => takeTables(await readFile(join(import.meta.dirname, '../fixtures/workbooks', file)));
  for (const file of ['openpyxl.xlsx', 'exceljs.xlsx', 'exceljs-stream.xlsx', 'libreoffice.xlsx', 'libreoffice.xls']) {
    const { sheets, line } = await taken(file);
    assert.equal(line, null, file);
    assert.deepEqual(sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows]), [['List_1', false, rows], ['Hidden', true, [{ number: 2, cells: [null, 'x'] }]]], file);
  }
  assert.equal((await taken('openpyxl-without-results.xlsx')).line, 'sent.xlsx, sheet “List_1”, row 5: A formula here was never worked out, so its value is not known. Open the file in Excel, save it again, and send that.');
  assert.equal((await taken('libreoffice.ods')).refusal?.more, 'open-document');
});

test('what stands in a comment is no row, wherever the comment is', async () => {
  const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
  const rows = `<!-- ${row(1)} -->${row(2)}<row r="3"><!-- </row>${row(9)} --><c r="A3"><v>3</v></c></row>${row(4)}<row r="5"/>${row(6)}`;
  assert.deepEqual(await rowsOf(oneSheet(rows)), [[2, 2], [3, 3], [4, 4], [6, 6]]);
  assert.deepEqual(await rowsOf(oneSheet(rows.slice(rows.indexOf('-->') + 3))), [[2, 2], [3, 3], [4, 4], [6, 6]]);
});

test('an XML of a sheet that is not UTF-8 is refused', async () => {
  const parts = [{ name: 'xl/worksheets/sheet1.xml', data: Buffer.from(sheetOf({ rows: cell('<v>\xff</v>', ' t="str"') }), 'latin1') }];
  assert.equal((await takeTables(oneSheet('', { parts }))).refusal?.rule, 'its-characters-are-damaged');
});
