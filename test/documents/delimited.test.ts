import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ruleOf, takeTables } from './kit/taken.ts';

const rowsOf = async (text: string | Buffer) => {
  const { sheets, line } = await takeTables(Buffer.from(text), {}, 'a.csv');
  assert.equal(line, null);
  assert.deepEqual(sheets.map(({ file, name, hidden }) => [file, name, hidden]), [['a.csv', null, false]]);
  return sheets[0]?.rows.map(({ number, cells }) => [number, ...cells]);
};

test('cells are text as it stands, empty ones nothing; rows count as a spreadsheet counts them', async () => {
  const text = 'Child,Born,Note\r\n007, 01/02/2020 ,"two\nlines, ""quoted"""\r\n\r\n,,\r\n=1+1,-1,5" tall\r\n"a" ,"",b';
  assert.deepEqual(await rowsOf(text), [[1, 'Child', 'Born', 'Note'], [2, '007', ' 01/02/2020 ', 'two\nlines, "quoted"'], [5, '=1+1', '-1', '5" tall'], [6, 'a', null, 'b']]);
});

test('the delimiter is what most lines agree on, with a title above them and commas in their texts', async () => {
  for (const sign of [',', ';', '\t', '|']) {
    const other = sign === ',' ? ';' : ',';
    assert.deepEqual(await rowsOf(`List 1: Contacts\nA${sign}B\n1${sign}x${other} y${other} z\n2${sign}\n`), [[1, 'List 1: Contacts'], [2, 'A', 'B'], [3, '1', `x${other} y${other} z`], [4, '2', null]], sign);
  }
  assert.deepEqual(await rowsOf('sep=;\r\nA;B\r\n1,5;2'), [[1, 'A', 'B'], [2, '1,5', '2']]);
  assert.deepEqual(await rowsOf('one\ntwo\n'), [[1, 'one'], [2, 'two']]);
});

test('every usual encoding and line end is read alike', async () => {
  const text = 'Name,Need\nZoë,child’s\n';
  const expected = [[1, 'Name', 'Need'], [2, 'Zoë', 'child’s']];
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const older = Buffer.from(text.replace('’', '\x92'), 'latin1');
  const written = { utf8: Buffer.from(text), marked: Buffer.from(`\ufeff${text}`), utf16, swapped: Buffer.from(utf16).swap16(), older, mac: Buffer.from(text.replaceAll('\n', '\r')), windows: Buffer.from(text.replaceAll('\n', '\r\n')) };
  for (const [name, bytes] of Object.entries(written)) assert.deepEqual(await rowsOf(bytes), expected, name);
});

test('each limit of a table holds', async () => {
  const bytes = Buffer.from('a,b\n1,2\n');
  assert.equal(await ruleOf(bytes), null);
  assert.equal(await ruleOf(bytes, { limits: { rows: 1 } }), 'too-many-rows');
  assert.equal(await ruleOf(bytes, { limits: { columns: 1 } }), 'too-many-columns');
  assert.equal(await ruleOf(bytes, { limits: { cells: 3 } }), 'too-many-cells');
  assert.equal(await ruleOf(bytes, { limits: { bytes: 7 } }), 'it-is-too-large');
});

describe('what cannot be taken apart for certain is refused with its row', () => {
  const texts: readonly (readonly [string, string | Buffer, string])[] = [
    ['a quote that never closes', 'a,b\n1,2\n"3,4\n5,6\n', 'a.csv, row 3: A quotation mark is opened here and never closed.'],
    ['text behind a quote', 'a,b\n"1"x,2\n', 'a.csv, row 2: There is text after a closing quotation mark, before the next cell begins.'],
    ['a quote that closes in a later cell', 'a,b\n"1,2\n"3",4\n', 'a.csv, row 2: There is text after'],
    ['characters that are cut', Buffer.concat([Buffer.from('é,é\né,'), Buffer.from([0xe2, 0x80])]), 'a.csv, row 2: The characters are damaged here'],
    ['control characters', 'a\u0007,b\n', 'a.csv: This is not a workbook, a CSV file or an XML file'],
    ['a text past what a cell holds', `a,b\n1,${'x'.repeat(32_768)}\n`, 'a.csv, row 2: A text is too long. The most is 32,767 characters.'],
    ['columns without end', `a,b\n${'1,'.repeat(600)}\n`, 'a.csv, row 2: There are too many columns. The most is 500.'],
  ];
  for (const [what, text, line] of texts) {
    test(what, async () => {
      const taken = await takeTables(Buffer.from(text), {}, 'a.csv');
      assert.ok(taken.line?.startsWith(line), taken.line ?? 'taken');
    });
  }
});
