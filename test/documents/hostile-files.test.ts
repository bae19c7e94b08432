import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import xlsx from '@e965/xlsx';
import { compoundOf } from './kit/compounds.ts';
import { ruleOf, takeTables, takeXml } from './kit/taken.ts';
import { oneSheet, partsOf, workbook } from './kit/workbooks.ts';
import { bytesOf, type Part, zipOf } from './kit/zips.ts';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const parts = partsOf({ sheets: [{ name: 'List 1', rows }] });
const withPart = (part: Part) => zipOf([...parts, part]);
const changed = (name: string, change: (part: Part) => Part) => zipOf(parts.map((part) => (part.name === name ? change(part) : part)));
const sheet = 'xl/worksheets/sheet1.xml';
const files = { 'xl/vbaProject.bin': 'it-holds-macros', 'xl/macrosheets/sheet1.xml': 'it-holds-macros', 'word/document.xml': 'it-is-another-kind', 'ppt/presentation.xml': 'it-is-another-kind', 'xl/workbook.bin': 'it-is-another-kind', mimetype: 'it-is-another-kind' };

test('a sound workbook is taken, so that what is refused below is refused for its own sake', async () => {
  assert.equal(await ruleOf(zipOf(parts)), null);
  assert.equal(await ruleOf(withPart({ name: 'docProps/app.xml', data: 'x' })), null);
});

describe('a file is what its content says, and refused as that', () => {
  for (const [name, rule] of Object.entries(files)) test(`a zip with ${name}`, async () => assert.equal(await ruleOf(withPart({ name, data: 'x' })), rule));
  const kinds: readonly (readonly [string, Buffer, string, string])[] = [
    ['nothing', Buffer.alloc(0), 'it-is-empty', 'The file is empty'],
    ['blanks', Buffer.from(' \n \n'), 'it-is-empty', 'The file is empty'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'it-is-another-kind', 'a PDF'],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'it-is-another-kind', 'a picture'],
    ['JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'it-is-another-kind', 'a picture'],
    ['RTF', Buffer.from('{\\rtf1 x}'), 'it-is-another-kind', 'Rich Text'],
    ['web page', Buffer.from('\ufeff  <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'it-is-another-kind', 'a web page'],
    ['program', Buffer.from('4d5a9000', 'hex'), 'it-is-another-kind', 'a program'],
    ['gzip', Buffer.from('1f8b0800', 'hex'), 'it-is-another-kind', 'packed'],
    ['workbook of 2003 in XML', Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'it-is-another-kind', 'by an old Excel'],
    ['XML', Buffer.from('<Message/>'), 'it-is-another-kind', 'an XML file'],
    ['zip of a workbook', zipOf([{ name: 'annex-a.xlsx', data: zipOf(parts) }]), 'it-is-another-kind', 'a zip file'],
    ['empty zip', zipOf([]), 'it-is-another-kind', 'a zip file'],
    ['locked workbook', compoundOf(['EncryptedPackage', 'EncryptionInfo']), 'it-is-encrypted', 'password'],
    ['old Word', compoundOf(['WordDocument', '1Table']), 'it-is-another-kind', '.doc'],
    ['old workbook with macros', compoundOf(['Workbook', '_VBA_PROJECT_CUR']), 'it-holds-macros', 'macros'],
    ['Outlook message', compoundOf(['__properties_version1.0']), 'it-is-another-kind', 'no workbook'],
    ['old workbook with nothing in it', compoundOf(['Workbook']), 'it-is-damaged', 'damaged'],
    ['old workbook whose directory leads to itself', compoundOf(['Workbook'], 1), 'it-is-damaged', 'damaged'],
    ['old workbook whose directory leads out', compoundOf(['Workbook'], 9), 'it-is-damaged', 'damaged'],
    ['old workbook cut short', compoundOf(['Workbook']).subarray(0, 600), 'it-is-damaged', 'damaged'],
    ['text with NUL', Buffer.from('a,b\n1,\0\n'), 'it-is-not-text', 'cannot be read as words'],
    ['test virus', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'), 'none', ''],
  ];
  for (const [what, bytes, rule, words] of kinds) {
    test(what, async () => {
      const { refusal, line } = await takeTables(bytes);
      assert.equal(refusal?.rule ?? 'none', rule);
      assert.ok((line ?? '').includes(words), line ?? '');
    });
  }
  test('a workbook whose content type allows macros', async () => {
    assert.equal(await ruleOf(workbook({ sheets: [{ name: 'x', rows }], mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })), 'it-holds-macros');
  });
  test('a table where XML is needed', async () => assert.equal((await takeXml(zipOf(parts))).refusal?.more, 'table'));
});

describe('a zip that could be read in two ways is not read', () => {
  const zips: readonly (readonly [string, () => Buffer, string])[] = [
    ['a name that leads up', () => withPart({ name: '../../etc/passwd', data: 'x' }), 'its-parts-lead-outside'],
    ['an absolute name', () => withPart({ name: '/etc/passwd', data: 'x' }), 'its-parts-lead-outside'],
    ['a drive', () => withPart({ name: 'C:/x', data: 'x' }), 'its-parts-lead-outside'],
    ['a backslash', () => withPart({ name: '..\\x', data: 'x' }), 'its-parts-lead-outside'],
    ['a symbolic link', () => withPart({ name: 'xl/link', data: '/etc/passwd', says: { attributes: 0o120777 * 65_536 } }), 'its-parts-lead-outside'],
    ['a part twice', () => withPart({ name: sheet, data: 'x' }), 'its-parts-contradict-each-other'],
    ['a part twice but for capitals', () => withPart({ name: sheet.toUpperCase(), data: 'x' }), 'its-parts-contradict-each-other'],
    ['two names for the same bytes', () => zipOf([...parts, { name: 'xl/other.xml', data: String(parts[4]?.data), over: 4 }]), 'its-parts-contradict-each-other'],
    ['a part in the data of another', () => {
      const inner: Part = { name: 'xl/inner.xml', data: 'x' };
      const outer = bytesOf(inner);
      return zipOf([...parts, { name: 'xl/outer.bin', data: outer, packed: outer, says: { method: 0 } }, { ...inner, within: parts.length }]);
    }, 'its-parts-contradict-each-other'],
    ['a part out of all proportion that nobody reads', () => withPart({ name: 'docProps/thumbnail.emf', data: Buffer.alloc(4_000_000) }), 'it-unpacks-to-too-much'],
    ['another name before the data', () => changed(sheet, (part) => ({ ...part, local: { name: sheet.replace('1', '2') } })), 'its-parts-contradict-each-other'],
    ['another size before the data', () => changed(sheet, (part) => ({ ...part, local: { declared: 5 } })), 'its-parts-contradict-each-other'],
    ['another method before the data', () => changed(sheet, (part) => ({ ...part, local: { method: 0 } })), 'its-parts-contradict-each-other'],
    ['a size that is too small', () => changed(sheet, (part) => ({ ...part, says: { declared: 100 } })), 'its-parts-contradict-each-other'],
    ['a size that is too large', () => changed(sheet, (part) => ({ ...part, says: { declared: 5000 } })), 'it-is-damaged'],
    ['another sum', () => changed(sheet, (part) => ({ ...part, says: { crc: 1 } })), 'it-is-damaged'],
    ['another method', () => changed(sheet, (part) => ({ ...part, says: { method: 12 } })), 'it-is-damaged'],
    ['a password', () => changed(sheet, (part) => ({ ...part, says: { flags: 1 } })), 'it-is-encrypted'],
    ['no such sheet', () => zipOf(parts.filter(({ name }) => name !== sheet)), 'it-is-damaged'],
    ['bytes behind what was packed', () => changed(sheet, (part) => ({ ...part, packed: Buffer.concat([Buffer.from('0300', 'hex'), Buffer.from('hidden')]), data: '' })), 'it-is-damaged'],
  ];
  for (const [what, make, rule] of zips) test(what, async () => assert.equal(await ruleOf(make()), rule));
});

const xxe = (declared: string, inner = '&x;') => `<?xml version="1.0"?><!DOCTYPE Message ${declared}><Message>${inner}</Message>`;
const nested = Array.from({ length: 20 }, (_, index) => `<!ENTITY x${index + 1} "${`&x${index};`.repeat(10)}">`).join('');

test('each limit of a workbook holds', async () => {
  const two = workbook({ sheets: [{ name: 'a', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>' }, { name: 'b', rows: '' }] });
  const prefixed = oneSheet('', { parts: [{ name: sheet, data: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><q:row><c><v>1</v></c></q:row><q:row><c><v>1</v></c></q:row></sheetData></worksheet>' }] });
  assert.equal(await ruleOf(two), null);
  assert.equal(await ruleOf(prefixed), null);
  assert.equal(await ruleOf(two, { limits: { sheets: 1 } }), 'too-many-sheets');
  assert.equal(await ruleOf(two, { limits: { columns: 2 } }), 'too-many-columns');
  assert.equal(await ruleOf(two, { limits: { heldPart: 300 } }), 'it-unpacks-to-too-much');
  assert.equal(await ruleOf(two, { limits: { cells: 1 } }), 'too-many-cells');
  assert.equal(await ruleOf(prefixed, { limits: { rows: 1 } }), 'too-many-rows');
});

describe('XML leads nowhere and grows into nothing', () => {
  const documents: readonly (readonly [string, string, string])[] = [
    ['a file as an entity', xxe('[<!ENTITY x SYSTEM "file:///etc/passwd">]'), 'it-declares-a-document-type'],
    ['an address as an entity', xxe('[<!ENTITY x SYSTEM "http://127.0.0.1:9/">]'), 'it-declares-a-document-type'],
    ['a parameter entity', xxe('[<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]', ''), 'it-declares-a-document-type'],
    ['an outside document type', xxe('SYSTEM "http://127.0.0.1:9/x.dtd"', ''), 'it-declares-a-document-type'],
    ['entities of entities', xxe(`[<!ENTITY x0 "x">${nested}]`, '&x20;'), 'it-declares-a-document-type'],
    ['a long entity many times', xxe(`[<!ENTITY x "${'x'.repeat(50_000)}">]`, '&x;'.repeat(50_000)), 'it-declares-a-document-type'],
    ['a document type of nothing', '<!DOCTYPE Message><Message/>', 'it-declares-a-document-type'],
    ['an unknown entity', '<Message>&x;</Message>', 'it-names-an-entity'],
    ['an inclusion', '<Message xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="file:///etc/passwd" parse="text"/></Message>', 'it-includes-another-file'],
    ['tags that cross', '<a><b>1</a></b>', 'it-is-not-well-formed'],
    ['two roots', '<a/><b/>', 'it-is-not-well-formed'],
    ['an attribute twice', '<a b="1" b="2"/>', 'it-is-not-well-formed'],
    ['a control character', '<a>\u0001</a>', 'it-is-not-well-formed'],
    ['a control character by number', '<a>&#0;</a>', 'it-is-not-well-formed'],
    ['an unknown prefix', '<a><x:b/></a>', 'it-is-not-well-formed'],
    ['an unknown encoding', '<?xml version="1.0" encoding="EBCDIC-CP-GB"?><a/>', 'its-characters-are-of-an-unknown-kind'],
    ['UTF-16 that is not', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'its-characters-are-damaged'],
    ['cut short', '<Message><Child>', 'it-is-not-well-formed'],
  ];
  for (const [what, text, rule] of documents) test(what, async () => assert.equal((await takeXml(Buffer.from(text))).refusal?.rule, rule));

  test('the same in the parts of a workbook', async () => {
    const sheetOf = (text: string) => oneSheet('', { parts: [{ name: sheet, data: text }] });
    assert.equal(await ruleOf(sheetOf(xxe('[<!ENTITY x SYSTEM "file:///etc/passwd">]'))), 'it-declares-a-document-type');
    assert.equal(await ruleOf(oneSheet(rows, { parts: [{ name: 'xl/sharedStrings.xml', data: xxe('[<!ENTITY x "y">]') }] })), 'it-declares-a-document-type');
    assert.equal(await ruleOf(oneSheet(rows, { parts: [{ name: 'xl/styles.xml', data: '<x>&y;</x>' }] })), 'it-names-an-entity');
  });

  test('lines, names without prefixes, whole texts, every usual encoding', async () => {
    const text = '<?xml version="1.0" encoding="ENC"?>\n<m:Message xmlns:m="urn:x" a="1" m:a="2">\n  <Child\n b="é">caf&#233; &amp;<!-- x --> t<![CDATA[<ea>]]></Child></m:Message>';
    const expected = ['<Message a=1 @2', '\n   @3', '<Child b=é @3', 'café & t<ea> @4', '>Child @4', '>Message @4'];
    const utf16 = Buffer.from(`\ufeff${text.replace('ENC', 'UTF-16')}`, 'utf16le');
    const written = { utf8: Buffer.from(text.replace('ENC', 'utf-8')), marked: Buffer.from(`\ufeff${text.replace('ENC', 'UTF-8')}`), utf16, swapped: Buffer.from(utf16).swap16(), older: Buffer.from(text.replace('ENC', 'ISO-8859-1'), 'latin1') };
    for (const [name, bytes] of Object.entries(written)) assert.deepEqual((await takeXml(bytes)).said, expected, name);
    assert.equal((await takeXml(Buffer.from(`\ufeff${text.replace('ENC', 'UTF-8')}`, 'utf16le'))).refusal?.rule, 'its-characters-are-damaged');
    assert.equal((await takeXml(Buffer.from(text.replace('ENC', 'UTF-8'), 'latin1'))).line, 'sent.xml, row 4: The characters are damaged here. Export the file again, as UTF-8.');
  });
});

describe('an old workbook is read in a cage', () => {
  const old = (made: (book: ReturnType<typeof xlsx.utils.book_new>) => void) => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['Child', 'Born'], ['007', { t: 'n', v: 44_090, z: 'dd/mm/yyyy' }], [], [true, 60, 'a', { t: 'e', v: 42 }]]), 'List 1');
    made(book);
    return xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  };
  test('rows, days, hidden sheets and merged cells as in a newer one', async () => {
    const { sheets, line } = await takeTables(old((book) => {
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['x', 'covered'], ['y']]), 'Other');
      Object.assign(book.Sheets['Other'] ?? {}, { '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }] });
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    }));
    assert.equal(line, null);
    assert.deepEqual(sheets.map(({ name, hidden }) => [name, hidden]), [['List 1', false], ['Other', true]]);
    assert.deepEqual(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells]), [[1, 'Child', 'Born'], [2, '007', { day: '2020-09-16', time: null }], [4, true, 60, 'a', '#N/A']]);
    assert.deepEqual(sheets[1]?.rows.map(({ cells }) => cells[1] ?? null), [null, null]);
  });
  test('days of 1904', async () => {
    const { sheets } = await takeTables(old((book) => { book.Workbook = { WBProps: { date1904: true } }; }));
    assert.deepEqual(sheets[0]?.rows[1]?.cells[1], { day: '2024-09-17', time: null });
  });
  test('past its memory it is ended, and this process goes on', async () => {
    const memory = { limits: { oldWorkbookMemory: 16 } };
    const large = old((book) => {
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(Array.from({ length: 300 }, () => Array.from({ length: 200 }, (_, column) => column))), 'Large');
    });
    assert.equal(await ruleOf(large, memory), 'it-takes-too-much-memory');
    assert.equal(await ruleOf(large), null);
    assert.equal(await ruleOf(old(() => undefined), memory), null);
  });
  test('each limit of a table holds', async () => {
    const bytes = old(() => undefined);
    assert.equal(await ruleOf(bytes, { limits: { oldWorkbookBytes: 1000 } }), 'it-is-too-large');
    assert.equal(await ruleOf(bytes, { limits: { sheets: 0 } }), 'too-many-sheets');
    assert.equal(await ruleOf(bytes, { limits: { rows: 2 } }), 'too-many-rows');
    assert.equal(await ruleOf(bytes, { limits: { columns: 3 } }), 'too-many-columns');
    assert.equal(await ruleOf(bytes, { limits: { cells: 5 } }), 'too-many-cells');
  });
  test('past its time, or when somebody stops it, it is ended', async () => {
    const bytes = old(() => undefined);
    assert.equal((await takeTables(bytes, { limits: { seconds: 0.01 } })).refusal?.rule, 'it-takes-too-long');
    assert.equal((await takeTables(bytes, { signal: AbortSignal.abort() })).refusal?.rule, 'it-was-stopped');
  });
});

test('whoever takes the rows may fail, and the fault is theirs: it is thrown on', async () => {
  const { readTables } = await import('../../src/platform/documents/read-tables.ts');
  const taker = { sheet: () => undefined, row: () => { throw new TypeError('ours'); } };
  for (const bytes of [zipOf(parts), Buffer.from('a,b\n1,2\n')]) await assert.rejects(readTables({ name: 'x', bytes }, taker), TypeError);
});

test('reading can be stopped at any row, has an end in time, and says how far it is', async () => {
  const many = oneSheet(Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join(''));
  const shares: number[] = [];
  assert.equal(await ruleOf(many, { progress: (share) => shares.push(share) }), null);
  assert.ok(shares.length > 3 && shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1), shares.join(' '));
  const stop = new AbortController();
  assert.equal(await ruleOf(many, { signal: stop.signal, progress: () => stop.abort() }), 'it-was-stopped');
  assert.equal(await ruleOf(many, { limits: { seconds: 0 } }), 'it-takes-too-long');
});
