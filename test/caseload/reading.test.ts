import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { mostFurther, mostOfOneRule } from '../../src/commands/read-files.ts';
import { judgeReturnApart, readReturnApart } from '../../src/commands/returns-reader.ts';
import type { Day } from '../../src/kernel/day.ts';
import { unreadable } from './kit/judging.ts';

const heads = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source';
const contacts = (rows: number) => Buffer.from(`${heads}\r\n${Array.from({ length: rows }, (_, at) => `C-${100_000 + at},a) Male,a) WBRI,05/02/2020,6,0${1 + at % 9}/05/2026,q) 6: Police`).join('\r\n')}\r\n`);
const given = (bytes: Buffer) => ({ kind: 'annex-a' as const, asAt: '2026-05-20' as Day, files: [{ name: 'one.csv', bytes }] });

describe('a return read in a process of its own', () => {
  test('waits for whoever takes its lines, and loses none of them', async () => {
    const reading = readReturnApart(given(contacts(30_000)));
    const keys = new Set<string>();
    const sizes: number[] = [];
    for (;;) {
      const { done, value } = await reading.next();
      if (done) {
        assert.ok(value.ok);
        assert.deepEqual(value.value.lists.map(({ list, read, kept }) => [list, read, kept]), [['annex-a/1', 30_000, 30_000]]);
        break;
      }
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      sizes.push(value.lines.length);
      for (const { key } of value.lines) keys.add(key);
    }
    assert.equal(keys.size, 30_000);
    assert.ok(sizes.length >= 15 && Math.max(...sizes) <= 2_000, sizes.join(' '));
  });

  test('is ended at once where nobody takes them any more', async () => {
    const reading = readReturnApart(given(contacts(30_000)));
    await reading.next();
    assert.deepEqual(await reading.return({ ok: false, refusal: unreadable() }), { done: true, value: { ok: false, refusal: unreadable() } });
  });

  test('stops with the service, and is not taken for a refusal', async () => {
    const stop = new AbortController();
    const reading = readReturnApart(given(contacts(60_000)), stop.signal);
    await reading.next();
    stop.abort();
    await assert.rejects(async () => {
      for (let piece = await reading.next(); piece.done !== true; piece = await reading.next());
    }, /the service was stopped/);
  });

  test('is judged the same where nobody wants its lines', async () => {
    const judged = await judgeReturnApart(given(contacts(5_000)));
    const reading = readReturnApart(given(contacts(5_000)));
    let last = await reading.next();
    while (!last.done) last = await reading.next();
    assert.ok(judged.ok);
    assert.deepEqual(judged, last.value);
  });

  test('says how many rows it has read though none of them is good, and every problem by itself', async () => {
    const bytes = Buffer.from(`${heads}\r\n${Array.from({ length: 12_000 }, () => 'Jane Doe,a) Male,a) WBRI,05/02/2020,6,01/05/2026,q) 6: Police').join('\r\n')}\r\n`);
    const reading = readReturnApart(given(bytes));
    const rows: number[] = [];
    let next = await reading.next();
    for (; next.done !== true; next = await reading.next()) {
      assert.deepEqual(next.value.lines, []);
      rows.push(next.value.rows);
    }
    assert.ok(rows.length >= 4 && rows.every((each, index) => each > (rows[index - 1] ?? 0)), rows.join(' '));
    assert.ok(next.value.ok);
    const { problems, more } = next.value.value;
    assert.deepEqual([problems.length, more, problems.at(-1)?.row, problems[0]?.value], [12_000, 0, 12_001, '7 letters, 1 space']);
  });

  test('of more problems than the bound the first are said one by one, and the others counted', async () => {
    const bytes = Buffer.from(`${heads}\r\n${Array.from({ length: mostOfOneRule + mostFurther + 10 }, () => 'Jane Doe,a) Male,a) WBRI,05/02/2020,6,01/05/2026,q) 6: Police').join('\r\n')}\r\n`);
    const judged = await judgeReturnApart(given(bytes));
    assert.ok(judged.ok);
    assert.deepEqual([judged.value.problems.length, judged.value.more], [mostOfOneRule + mostFurther, 10]);
  });

  test('may be an old workbook, though that is read by a process further on', async () => {
    const bytes = await readFile(new URL('../fixtures/workbooks/libreoffice.xls', import.meta.url));
    const judged = await judgeReturnApart({ ...given(bytes), files: [{ name: 'one.xls', bytes }] });
    assert.ok(judged.ok, judged.ok ? '' : judged.refusal.message);
    assert.ok(judged.value.lists.some(({ read }) => read > 0), 'its rows were read');
  });

  test('says in words what is no return, and of several files which one', async () => {
    const reading = readReturnApart({ ...given(contacts(1)), files: [{ name: 'one.csv', bytes: contacts(1) }, { name: 'two.xlsx', bytes: Buffer.from('%PDF-1.7') }] });
    const last = await reading.next();
    assert.ok(last.done === true && !last.value.ok);
    const { message, ...where } = last.value.refusal;
    assert.deepEqual(where, { file: 'two.xlsx', sheet: null, row: null, list: null, column: null, value: null, rule: 'it-is-another-kind', severity: 'error' });
    assert.match(message, /^This is a PDF/);
  });
});
