import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import xlsx from '@e965/xlsx';
import { takeTables, takeXml } from './kit/taken.ts';
import { partsOf } from './kit/workbooks.ts';
import { zipOf } from './kit/zips.ts';

/** Of each kind of file: 1,000 in all each day, and as many as is said by ROUNDS. */
const rounds = Number(process.env['ROUNDS'] ?? 1000);
const share = (part: number) => ({ numRuns: Math.max(1, Math.round(rounds * part)) });

const rows = Array.from({ length: 30 }, (_, index) => {
  const row = index + 1;
  return `<row r="${row}" spans="1:5"><c r="A${row}" t="s"><v>${index % 5}</v></c><c r="B${row}" s="1"><v>${44_000 + index}.5</v></c><c r="C${row}" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="D${row}"><f>1+1</f><v>2</v></c><c r="E${row}" t="b"><v>1</v></c></row>`;
}).join('\n');
const book = { sheets: [{ name: 'List 1', rows, behind: '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>' }, { name: 'List 2', state: 'hidden', rows }], formats: ['dd/mm/yyyy hh:mm'], texts: Array.from({ length: 5 }, (_, index) => `<t>text ${index}</t>`) };
const parts = partsOf(book);
const whole = zipOf(parts);
/** Bytes by which a zip is known. What is shorter is a word, 'PK'. */
const marked = 4;

/** Bytes changed, taken out, doubled or put in, or the end cut off, one to three times, anywhere alike (in millionths of the whole). */
const changes = fc.noBias(fc.array(fc.record({ kind: fc.constantFrom('flip', 'flip', 'flip', 'flip', 'cut', 'drop', 'double', 'put'), at: fc.nat(999_999), byte: fc.integer({ min: 1, max: 95 }), length: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 3 }));
type Changes = (typeof changes extends fc.Arbitrary<infer Value> ? Value : never);

function changed(bytes: Buffer, by: Changes): Buffer {
  let made = Buffer.from(bytes);
  for (const { kind, at, byte, length } of by) {
    const place = Math.min(made.length - 1, Math.floor((at / 1_000_000) * made.length));
    if (place < 0) break;
    const [before, behind] = [made.subarray(0, place), made.subarray(place)];
    if (kind === 'flip') made[place] = (made[place] ?? 0) ^ byte;
    if (kind === 'cut') made = Buffer.from(before);
    if (kind === 'drop') made = Buffer.concat([before, behind.subarray(length)]);
    if (kind === 'double') made = Buffer.concat([before, behind.subarray(0, length), behind]);
    if (kind === 'put') made = Buffer.concat([before, Buffer.alloc(length, byte), behind]);
  }
  return made;
}

/** No fault is thrown, and a refusal says its rule and its file. */
async function endsWell(bytes: Buffer) {
  const taken = await takeTables(bytes);
  if (taken.line !== null) assert.match(taken.line, /^sent\.xlsx(, sheet “.*”)?(, row \d+)?: [A-Z]/);
  return taken;
}

test('a workbook whose bytes were changed is refused, or gives exactly the rows that it had', async () => {
  const sound = await takeTables(whole);
  assert.equal(sound.line, null);
  let refused = 0;
  await fc.assert(fc.asyncProperty(changes, async (by) => {
    const made = changed(whole, by);
    const { sheets, line } = await endsWell(made);
    if (line !== null) refused += 1;
    else if (made.subarray(0, marked).equals(whole.subarray(0, marked))) assert.deepEqual(sheets, sound.sheets);
  }), share(0.4));
  assert.ok(refused > 0);
});

test('a workbook that was cut short anywhere is refused', async () => {
  await fc.assert(fc.asyncProperty(fc.noBias(fc.integer({ min: marked, max: whole.length - 1 })), async (length) => {
    assert.notEqual((await endsWell(whole.subarray(0, length))).refusal, null);
  }), share(0.1));
});

test('a workbook whose parts were changed and packed again ends well', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(parts.length - 1), changes, async (index, by) => {
    await endsWell(zipOf(parts.map((part, place) => (place === index ? { ...part, data: changed(Buffer.from(part.data), by) } : part))));
  }), share(0.2));
});

test('a row is the same whether it is of the plain form or goes by the XML parser', async () => {
  const cell = fc.record({
    type: fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="n"', ' t="q"', ' t="inlineStr"'), style: fc.constantFrom('', ' s="1"', ' s="0"'),
    inner: fc.constantFrom('', '<v>1</v>', '<v/>', '<v></v>', '<v>44000.25</v>', '<v>a b</v>', '<f>A1</f><v>3</v>', '<f t="shared" ref="A1:A2" si="0">B1</f><v>4</v>', '<f/><v>0</v>', '<is><t>x</t></is>', '<is><t xml:space="preserve"> y </t></is>', '<v>&lt;</v>', '<v>-1e2</v>', '<v>99</v>', '<v>_x000A_</v>'),
  });
  const line = fc.array(fc.option(cell), { maxLength: 6 });
  await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 6 }), fc.boolean(), async (lines, referenced) => {
    const written = lines.map((cells, index) => `<row r="${index + 1}">${cells.map((each, column) => (each ? `<c${referenced ? ` r="${String.fromCharCode(65 + column)}${index + 1}"` : ''}${each.style}${each.type}>${each.inner}</c>` : '')).join('')}</row>`).join('');
    const made = (text: string) => takeTables(zipOf(partsOf({ ...book, sheets: [{ name: 'x', rows: text, behind: '<mergeCells><mergeCell ref="B1:C2"/></mergeCells>' }] })));
    assert.deepEqual(await made(written), await made(`<!-- the parser's -->${written}`));
  }), share(0.1));
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

test('shared texts are the same whether they are of the plain form or go by the XML parser', async () => {
  const mostly = (usual: readonly string[], odd: readonly string[], times = 6) => fc.oneof({ weight: times, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
  const opening = mostly([`<sst xmlns="${main}">`, `<sst xmlns="${main}" count="9" uniqueCount="9">`, '<sst xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">'], [`<sst xmlns="${main}" count="9" count="9">`, '<sst xmlns="http://www.w3.org/2001/XInclude">', '<sst>']);
  const declared = mostly(['', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'], ['<?xml version="1.1"?>', ' ']);
  const said = mostly(['x', '', ' y ', 'a &amp; b', '&lt;&gt;&quot;&apos;', 'zoë', '😀', '_x000D_', '\n', '\t'], ['&#65;', '&unknown;', 'a & b', '>', ']]>', '\r\n', '\u0001', '\uffff', '<b/>', '<![CDATA[c]]>'], 20);
  const text = fc.tuple(mostly(['t', 't xml:space="preserve"'], ['t xml:space="other"'], 20), fc.array(said, { maxLength: 3 })).map(([begin, inner]) => `<${begin}>${inner.join('')}</t>`);
  const entry = fc.oneof({ weight: 20, arbitrary: text.map((each) => `<si>${each}</si>`) }, { weight: 1, arbitrary: fc.constantFrom('<si/>', '<si><t/></si>', '<si></si>', ' ', '<si><r><t>run</t></r></si>', '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si>', '<si><t>a</t><t>b</t></si>', '<si><t>a</si></t>') });
  // The other parts of the workbook have fewer elements than 24.
  const limits = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom({ cellText: 3 }, { sharedTexts: 2 }, { elements: 24 }) });
  await fc.assert(fc.asyncProperty(declared, opening, fc.array(entry, { maxLength: 14 }), mostly(['</sst>', '</sst>\n'], ['</sst>x', '']), limits, async (before, begin, entries, end, more) => {
    const cells = '<row r="1">' + entries.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('') + '</row>';
    const made = async (comment: string) => {
      const { sheets, line } = await takeTables(zipOf(partsOf({ ...book, sheets: [{ name: 'x', rows: cells }], parts: [{ name: 'xl/sharedStrings.xml', data: before + begin + comment + entries.join('') + end }] })), { limits: more });
      return { sheets, line };
    };
    assert.deepEqual(await made(''), await made("<!-- the parser's -->"));
  }), share(0.2));
});

const csv = Buffer.from(Array.from({ length: 40 }, (_, index) => `${index},"a ""b"", c",01/02/2020,zoë,\r\n`).join(''));
const xml = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Message>${'<Child id="1"><Sex>M</Sex><!-- x --><Born>2020-01-01 &amp; é</Born></Child>\n'.repeat(20)}</Message>`);

test('delimited text and XML whose bytes were changed end well', async () => {
  await fc.assert(fc.asyncProperty(changes, async (by) => { await endsWell(changed(csv, by)); }), share(0.1));
  await fc.assert(fc.asyncProperty(changes, async (by) => {
    const { line } = await takeXml(changed(xml, by));
    if (line !== null) assert.match(line, /^sent\.xml(, row \d+)?: [A-Z]/);
  }), share(0.1));
});

test('XML that was cut short anywhere is refused', async () => {
  await fc.assert(fc.asyncProperty(fc.noBias(fc.integer({ min: 0, max: xml.length - 1 })), async (length) => {
    assert.notEqual((await takeXml(xml.subarray(0, length))).refusal, null);
  }), share(0.05));
});

test('an old workbook whose bytes were changed ends well, and so does this process', async () => {
  const made = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet(Array.from({ length: 20 }, (_, row) => [row, 'text', true])), 'List 1');
  const old = xlsx.write(made, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  assert.equal((await takeTables(old)).line, null);
  await fc.assert(fc.asyncProperty(changes, async (by) => { await endsWell(changed(old, by)); }), share(0.04));
});
