import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterOf } from '../../src/capabilities/figures/domain/count.ts';
import { indicatorOf, indicators } from '../../src/capabilities/figures/domain/indicators/indicators.ts';
import { openSumUp, wholeAuthority } from '../../src/capabilities/figures/domain/sum-up.ts';
import { type Day, addMonths } from '../../src/kernel/day.ts';
import { england } from '../../src/kernel/working-days.ts';
import { inventedDay, judgedFiles, waysOf, withInvented } from '../caseload/kit/invented.ts';

/** What the lists cannot tell, and other files do: these are asked of them elsewhere. */
const elsewhere = new Set(['assessments-in-45-days-of-referral']);
/** Known answers that are of the whole list, whenever the enquiry was begun. */
const wholeList = new Set(['enquiries-with-conference', 'conferences-unnecessary']);
/** The others are of the half year before the lists. */
const halfYear = { from: addMonths(inventedDay, -6), to: inventedDay };

for (const seed of [1, 20_260, 777_777]) {
  test(`every indicator gives the known answer of invented lists, seed ${seed}`, async () => {
    await withInvented({ seed, children: 2000 }, async (folder, { answers }) => {
      const [book] = await waysOf(folder);
      const { lines } = await judgedFiles('annex-a', book?.files ?? []);
      const byList = Map.groupBy(lines, ({ list }) => list);
      const onList = (list: string) => new Set((byList.get(list) ?? []).flatMap(({ child }) => child ?? []));
      const extract = { id: 1, asAt: inventedDay };
      const counted = (id: string) => {
        const indicator = indicatorOf(id);
        if (!indicator) return null;
        const span = wholeList.has(id) ? { from: '1900-01-01' as Day, to: inventedDay } : halfYear;
        const sums = openSumUp([counterOf(indicator)], [{ month: inventedDay, stood: extract, happened: { ...extract, span, whole: true } }], () => ({ asAt: inventedDay, calendar: england, onList, limitOf: () => null }));
        for (const { child, content } of byList.get(indicator.list) ?? []) sums.add({ child, content, team: null, fromExtract: 1, toExtract: null });
        return sums.cells().find(({ team }) => team === wholeAuthority) ?? null;
      };
      const wrong = Object.entries(answers.measures).filter(([id]) => !elsewhere.has(id)).flatMap(([id, { count, of }]) => {
        const found = counted(id);
        const isNumber = indicatorOf(id)?.counts === null;
        return found && found.numerator === count && (isNumber || found.denominator === of) ? [] : [{ id, known: [count, of], found }];
      });
      assert.deepEqual(wrong, []);
    });
  });
}

test('every indicator has a name of its own, words for all of it, and those that sound alike name each other', () => {
  for (const key of ['id', 'name', 'question'] as const) assert.equal(new Set(indicators.map((each) => each[key])).size, indicators.length, key);
  for (const { id, unlike = [] } of indicators) for (const other of unlike) assert.ok(elsewhere.has(other) || indicatorOf(other)?.unlike?.includes(id), `${id} and ${other}`);
});
