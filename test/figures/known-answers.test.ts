import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterOf } from '../../src/capabilities/figures/domain/count.ts';
import { indicatorOf, indicators } from '../../src/capabilities/figures/domain/indicators/indicators.ts';
import { openSumUp, wholeAuthority } from '../../src/capabilities/figures/domain/sum-up.ts';
import { type Day, addDays, addMonths } from '../../src/kernel/day.ts';
import { england } from '../../src/kernel/working-days.ts';
import { inventedDay, judgedFiles, waysOf, withInvented } from '../caseload/kit/invented.ts';

/** What the lists cannot tell, and other files do: these are asked of them elsewhere. */
const elsewhere = new Set(['assessments-in-45-days-of-referral']);
/** Known answers that are of the whole list, whenever the enquiry was begun. */
const wholeList = new Set(['enquiries-with-conference', 'conferences-unnecessary']);

/** Answers counted from the journeys of invented children, beside what the indicators count in the lists made of them. */
async function wrongAnswers(asked: { readonly seed: number; readonly children: number; readonly asAt: Day }): Promise<readonly { readonly id: string }[]> {
  const { asAt } = asked;
  return withInvented(asked, async (folder, { answers }) => {
    const [book] = await waysOf(folder);
    const { lines } = await judgedFiles('annex-a', book?.files ?? [], asAt);
    const byList = Map.groupBy(lines, ({ list }) => list);
    const onList = (list: string) => new Set((byList.get(list) ?? []).flatMap(({ child }) => child ?? []));
    const extract = { id: 1, asAt };
    const counted = (id: string) => {
      const indicator = indicatorOf(id);
      if (!indicator) return null;
      const span = { from: wholeList.has(id) ? '1900-01-01' as Day : addMonths(asAt, -6), to: asAt };
      const sums = openSumUp([counterOf(indicator)], [{ month: asAt, stood: extract, happened: { ...extract, span, whole: true } }], () => ({ asAt, calendar: england, onList, limitOf: () => null }));
      for (const { child, content } of byList.get(indicator.list) ?? []) sums.add({ child, content, team: null, fromExtract: 1, toExtract: null });
      return sums.cells(() => 0).find(({ team }) => team === wholeAuthority) ?? null;
    };
    return Object.entries(answers.measures).filter(([id]) => !elsewhere.has(id)).flatMap(([id, { count, of }]) => {
      const found = counted(id);
      const isNumber = indicatorOf(id)?.counts === null;
      return found && found.numerator === count && (isNumber || found.denominator === of) ? [] : [{ ...asked, id, known: [count, of], found }];
    });
  });
}

for (const seed of [1, 20_260, 777_777]) test(`every indicator gives the known answer of invented lists, seed ${seed}`, async () => assert.deepEqual(await wrongAnswers({ seed, children: 2000, asAt: inventedDay }), []));

/** A release tries 1,000 (`npm run faults`). */
const rounds = Number(process.env['FIGURE_ROUNDS'] ?? 12);
test(`and of ${rounds} other authorities, of any size and day`, async () => {
  const wrong: { readonly id: string }[] = [];
  for (let round = 0; round < rounds; round += 1) wrong.push(...await wrongAnswers({ seed: 5000 + round, children: 10 + (round * 37) % 190, asAt: addDays('2019-01-01' as Day, (round * 151) % 2600) }));
  // The lists name the latest review alone: where a first one came late it is taken for a later one, as the definition says.
  assert.deepEqual(wrong.filter(({ id }) => id !== 'care-reviews-in-time').slice(0, 5), []);
  assert.ok(wrong.length <= rounds / 100, `${wrong.length} of ${rounds} with a first review that came late`);
});

test('every indicator has a name of its own, words for all of it, and those that sound alike name each other', () => {
  for (const key of ['id', 'name', 'question'] as const) assert.equal(new Set(indicators.map((each) => each[key])).size, indicators.length, key);
  for (const { id, unlike = [] } of indicators) for (const other of unlike) assert.ok(elsewhere.has(other) || indicatorOf(other)?.unlike?.includes(id), `${id} and ${other}`);
});
