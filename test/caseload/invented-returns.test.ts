import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { makeAuthorityOfReturns } from '../../src/demonstration/returns/authority-of-returns.ts';
import { inventReturns } from '../../src/demonstration/returns/invent-returns.ts';
import { type Day, addDays } from '../../src/kernel/day.ts';
import { careReviewsAgain, caseloadAgain, countedAgain } from './kit/counted-again.ts';
import { countedMore } from './kit/counted-more.ts';
import { fingerprintOf, inventedDay, judgedFiles, waysOf, withInvented } from './kit/invented.ts';

const root = join(import.meta.dirname, '../..');
/** Of a child whom nobody has: no worker is what is true, and the files say so. */
/** Returns of earlier days are invented with the codes of today. */
const expected = new Set(['should-not-be-blank annex-a Allocated Worker', ...['ssda903 PLACE', 'ssda903 REC', 'ssda903 ACTIV', 'cin-census ReferralSource'].map((column) => `code-not-of-this-year ${column}`)]);

/** From the files; how many reviews a child in care has had is in no file of one year, so it alone is asked of the journeys. */
async function countedIn(folder: string, seed: number) {
  const [book, , census] = await waysOf(folder);
  const { lines: annexA } = await judgedFiles('annex-a', book?.files ?? []);
  const { lines: needed } = await judgedFiles('cin-census', census?.files ?? []);
  const reviews = new Map(makeAuthorityOfReturns(seed, 2000, inventedDay).children.map(({ reference, care }) => [reference, care?.reviews ?? []]));
  const again: Readonly<Record<string, readonly [number, number]>> = { ...countedAgain(annexA, needed, inventedDay), ...countedMore(annexA, inventedDay), 'care-reviews-in-time': careReviewsAgain(annexA, reviews, inventedDay) };
  return { annexA, again };
}

describe('returns of an invented authority', () => {
  test('the same seed makes the same bytes, another seed others', async () => {
    const made = (seed: number) => withInvented({ seed, children: 120, faults: 20 }, (folder) => fingerprintOf(folder));
    const [once, again, other] = [await made(4), await made(4), await made(5)];
    assert.equal(once, again);
    assert.notEqual(once, other);
  });

  test('all files come in whole, with and without a title row, for any number of children and on any day', async () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((after) => addDays('2018-01-01' as Day, after));
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), days, async (children, seed, titles, asAt) => {
      await withInvented({ children, seed, titles, asAt }, async (folder, { answers }) => {
        for (const { kind, files } of await waysOf(folder)) {
          const { judged, lines } = await judgedFiles(kind, files, asAt);
          if (kind === 'cin-census' && children === 0) {
            assert.deepEqual(judged.problems.map(({ rule }) => rule), ['nothing-recognised'], 'a census without a child is none');
            continue;
          }
          assert.deepEqual(judged.problems.filter(({ rule, column }) => !expected.has(`${rule} ${kind} ${column}`)), []);
          const counted = Object.groupBy(lines, ({ list }) => list);
          for (const [list, rows] of Object.entries(answers.rows)) if (list.startsWith(`${kind}/`)) assert.equal(counted[list]?.length ?? 0, rows, list);
          assert.deepEqual(judged.lists.filter(({ read, kept }) => read !== kept), []);
        }
      });
    }), { numRuns: 40 });
  });

  for (const seed of [1, 20_260, 777_777]) {
    test(`known answers agree with what is counted in the files, seed ${seed}`, async () => {
      await withInvented({ seed, children: 2000 }, async (folder, { answers }) => {
        const { annexA, again } = await countedIn(folder, seed);
        const known = Object.entries(answers.measures);
        assert.deepEqual(known.map(([name, { count }]) => [name, count]), known.map(([name]) => [name, again[name]?.[0]]));
        // Children of whom no list knows are in no file: 2000 of them in all.
        assert.deepEqual(known.map(([name, { of }]) => [name, of]), known.map(([name, { of }]) => [name, of === 2000 ? of : again[name]?.[1]]));
        assert.deepEqual(new Map(answers.caseload.map(({ team, worker, children }) => [JSON.stringify([team, worker]), children])), caseloadAgain(annexA));
        for (const [name, { count, of, means }] of known) assert.ok(means.startsWith('band: ') || of < 30 || (count > 0 && count < of), `${name}: ${count} of ${of} says nothing`);
        for (const [means, bands] of Map.groupBy(known.map(([, each]) => each).filter((each) => each.means.startsWith('band: ')), (each) => each.means)) {
          assert.equal(bands.reduce((sum, { count }) => sum + count, 0), bands[0]?.of, `${means}: every one is in one band`);
        }
      });
    });
  }

  test('every fault that is planted is named by its rule, in its file, sheet, row and column', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 200 }), fc.boolean(), async (seed, faults, titles) => {
      await withInvented({ seed, children: 1200, faults, titles }, async (folder, invented) => {
        const ways = (await waysOf(folder)).filter(({ kind }) => kind === 'annex-a');
        const named = new Set<string>();
        for (const { files } of ways) for (const { file, sheet, row, column, rule } of (await judgedFiles('annex-a', files)).judged.problems) named.add(JSON.stringify([file, sheet, row, column, rule]));
        assert.equal(invented.faults.length, faults * 2);
        assert.deepEqual(invented.faults.filter(({ file, sheet, row, column, rule }) => !named.has(JSON.stringify([file, sheet, row, column, rule]))), []);
      });
    }), { numRuns: 6 });
  });

  test('there are fewer faults where there are not so many rows', () => {
    const { faults } = inventReturns({ seed: 3, children: 2, asAt: inventedDay, faults: 500, titles: true });
    assert.ok(faults.length < 40);
  });

  test('on the command line: what `demo returns` writes, `returns check` takes or names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-returns-'));
    await chmod(folder, 0o755);
    const here = join(folder, 'here');
    await mkdir(here);
    const { DATABASE_URL: _one, DATABASE_OWNER_URL: _two, ...inherited } = process.env;
    const run = async (...words: string[]) => promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'src/main.ts'), ...words], { cwd: here, env: { ...inherited, TOUCHSTONE_DATA: join(folder, 'data') }, maxBuffer: 64 * 1024 * 1024 })
      .then(({ stdout }) => ({ code: 0, out: stdout, err: '' }), (fault: { code: number; stdout: string; stderr: string }) => ({ code: fault.code, out: fault.stdout, err: fault.stderr }));
    try {
      const made = await run('demo', 'returns', '--children', '400', '--seed', '9', '--faults', '28', '--out', join(folder, 'out'), '--json');
      assert.equal(made.code, 0);
      const said = JSON.parse(made.out) as { answers: { rows: Record<string, number> }; faults: { file: string; row: number; rule: string }[] };
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'out/answers.json'), 'utf8')), said.answers);
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'out/faults.json'), 'utf8')), said.faults);
      const checked = await run('returns', 'check', 'annex-a', join(folder, 'out/annex-a.xlsx'), '--as-at', inventedDay, '--json');
      assert.equal(checked.code, 1);
      const { problems } = JSON.parse(checked.out) as { problems: { file: string; row: number; rule: string }[] };
      const named = new Set(problems.map(({ row, rule }) => `${row} ${rule}`));
      assert.deepEqual(said.faults.filter(({ file, row, rule }) => file === 'annex-a.xlsx' && !named.has(`${row} ${rule}`)), []);
      assert.equal((await run('demo', 'returns', '--children', '3')).code, 2);
      assert.equal((await run('demo', 'returns', '--children', '3', '--seed', '9', '--out', join(folder, 'x'), '--as-at', '2026-02-30')).code, 1);
      assert.equal((await run('demo', 'returns', '--children', '3', '--seed', '9', '--as-at', '2026-02-30')).code, 1, 'and no folder is made');
      assert.deepEqual(await readdir(here), []);
      const usual = await run('demo', 'returns', '--children', '3', '--seed', '9', '--json');
      assert.deepEqual([usual.code, (JSON.parse(usual.out) as { folder: string }).folder, await readdir(here)], [0, 'returns-3-9', ['returns-3-9']]);
      const before = await fingerprintOf(join(here, 'returns-3-9'));
      const again = await run('demo', 'returns', '--children', '3', '--seed', '9', '--faults', '9');
      assert.deepEqual([again.code, await fingerprintOf(join(here, 'returns-3-9'))], [1, before]);
      assert.match(again.err, /returns-3-9 is there already, and nothing was written/);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
