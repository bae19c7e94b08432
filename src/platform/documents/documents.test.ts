import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { linesOfText, textOfDocument, textOfLines } from './text-of-document.ts';
import { entriesOf } from './zip-directory.ts';

const why = async (bytes: Buffer) => {
  const read = await textOfDocument(bytes);
  return read.ok ? null : read.refusal;
};
const texts = async (bytes: Buffer) => {
  const read = await textOfDocument(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.filter(({ text }) => text !== '').map(({ text, heading, item }) => [text, heading ?? (item === undefined ? '' : `item ${item}`)]);
};

const word = () => Packer.toBuffer(new Document({
  numbering: { config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
  sections: [{ children: [
    new Paragraph({ text: 'Our standard', heading: HeadingLevel.TITLE }), new Paragraph('An introduction.'),
    new Paragraph({ text: 'Assessments', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: 'Be the child’s.', bullet: { level: 0 } }), new Paragraph({ text: 'Be deep.', bullet: { level: 1 } }),
    new Paragraph({ children: [new TextRun({ text: 'Planning will:', bold: true })] }),
    new Paragraph({ text: 'Be numbered.', numbering: { reference: 'numbers', level: 0 } }),
    new Paragraph('After the list.'), new Paragraph('- typed bullet'),
  ] }],
}));

test('a Word document gives its headings, bullets and numbers, and plain paragraphs stand apart', async () => {
  assert.deepEqual(await texts(await word()), [
    ['Our standard', 0], ['An introduction.', ''], ['Assessments', 2], ['Be the child’s.', 'item 0'], ['Be deep.', 'item 1'],
    ['Planning will:', 7], ['Be numbered.', 'item 0'], ['After the list.', ''], ['- typed bullet', ''],
  ]);
});

test('the lines of a Word document can be carried as text', async () => {
  const read = await textOfDocument(await word());
  assert.ok(read.ok);
  assert.match(textOfLines(read.value), /^# Our standard\n[^]*\n## Assessments\n- Be the child’s\.\n {4}- Be deep\.\n\*\*Planning will:\*\*\n- Be numbered\.\n\nAfter/);
});

test('text is read in every usual encoding', async () => {
  const text = '## Assessments\n- the child’s day – “safe”';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const expected = linesOfText(text);
  const older = Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96').replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');
  for (const [name, bytes] of Object.entries({ utf8: Buffer.from(text), marked: Buffer.from(`\ufeff${text}`), utf16, swapped: Buffer.from(utf16).swap16(), older })) {
    const read = await textOfDocument(bytes);
    assert.deepEqual(read.ok && read.value, expected, name);
  }
});

describe('what is no document of ours is refused as what it is', () => {
  const rows: [string, Buffer, object][] = [
    ['binary', Buffer.from([0x41, 0, 0x42]), { why: 'it-is-not-text' }],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, n) => 128 + ((n * 37) % 127))), { why: 'it-is-not-text' }],
    ['control characters', Buffer.from('abc\x07def'), { why: 'it-is-not-text' }],
    ['UTF-8 cut in a character', Buffer.concat([Buffer.from('é\n- x'), Buffer.from([0xe2, 0x80])]), { why: 'its-characters-are-damaged', line: 2 }],
    ['replacement characters', Buffer.from('a\nb\ufffd'), { why: 'its-characters-are-damaged', line: 2 }],
    ['PDF', Buffer.from('%PDF-1.4'), { why: 'it-is-another-kind', kind: 'pdf' }],
    ['old Word', Buffer.from('d0cf11e0a1b11ae100', 'hex'), { why: 'it-is-another-kind', kind: 'old-word' }],
    ['RTF', Buffer.from('{\\rtf1 x}'), { why: 'it-is-another-kind', kind: 'rtf' }],
    ['picture', Buffer.from('89504e470d0a1a0a', 'hex'), { why: 'it-is-another-kind', kind: 'picture' }],
    ['web page', Buffer.from('<!DOCTYPE html><p>'), { why: 'it-is-another-kind', kind: 'web-page' }],
    ['OpenDocument', zip([['mimetype', 'application/vnd.oasis.opendocument.text']]), { why: 'it-is-another-kind', kind: 'odt' }],
    ['spreadsheet', zip([['xl/workbook.xml', '<a/>']]), { why: 'it-is-another-kind', kind: 'office' }],
    ['too large', Buffer.alloc(50 * 1024 * 1024), { why: 'it-is-too-large', bytes: 50 * 1024 * 1024 }],
    ['Word cut short', Buffer.from('504b030414000000', 'hex'), { why: 'it-is-a-damaged-word-document' }],
    ['Word without sense', zip([['word/document.xml', '<nothing'], ['[Content_Types].xml', '<x/>']]), { why: 'it-is-a-damaged-word-document' }],
  ];
  for (const [what, bytes, refusal] of rows) test(what, async () => assert.deepEqual(await why(bytes), refusal));
});

test('a Word document that unpacks to far too much is refused before it is unpacked', async () => {
  const bomb = zip([['word/document.xml', ' '.repeat(30 * 1024 * 1024)]]);
  assert.ok(bomb.length < 100_000);
  assert.deepEqual(await why(bomb), { why: 'it-unpacks-to-too-much' });
});

test('one that lies about what it unpacks to is refused after as much as it declared', async () => {
  const lying = zip([['word/document.xml', ' '.repeat(30 * 1024 * 1024)]]);
  const at = lying.indexOf(Buffer.from('504b0102', 'hex'));
  lying.writeUInt32LE(1000, at + 24);
  assert.equal(entriesOf(lying)?.[0]?.unpacked, 1000);
  assert.deepEqual(await why(lying), { why: 'it-unpacks-to-too-much' });
});

/** A zip of that, written by hand so that it can be wrong. */
function zip(files: [string, string][]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const stored = name === 'mimetype';
    const data = stored ? Buffer.from(text) : deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(text.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
