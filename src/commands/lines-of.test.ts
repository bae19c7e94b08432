import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { linesOf } from './lines-of.ts';

const piecesOf = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));

async function allOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

describe('lines of a stream', () => {
  test('are whole, wherever the pieces were cut', async () => {
    assert.deepEqual(await allOf(linesOf(piecesOf('on', 'e\ntwo\n\nth', 'ree\n'))), ['one', 'two', '', 'three']);
  });

  test('keep letters of several bytes that were cut in two', async () => {
    const bytes = Buffer.from('Zoë\nŁódź\n');
    assert.deepEqual(await allOf(linesOf(Readable.from([...bytes].map((byte) => Buffer.from([byte]))))), ['Zoë', 'Łódź']);
  });

  test('are none where the end is missing', async () => {
    assert.deepEqual(await allOf(linesOf(piecesOf('{"one": 1}\n{"two', '": '))), ['{"one": 1}']);
  });

  test('are not taken ahead of whoever asks for them', async () => {
    let given = 0;
    async function* source() {
      for (; given < 1_000; given += 1) yield Buffer.from('x'.repeat(64 * 1024) + '\n');
    }
    const lines = linesOf(source());
    await lines.next();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.ok(given <= 2, `${given} pieces were taken for one line`);
    await lines.return();
  });
});
