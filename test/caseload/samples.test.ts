import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { annexA } from '../../src/capabilities/caseload/domain/returns/annex-a.ts';
import { foldedHeading } from '../../src/capabilities/caseload/domain/returns/fold.ts';
import { openJudge, stops } from '../../src/capabilities/caseload/domain/returns/judge.ts';
import { matchCode } from '../../src/capabilities/caseload/domain/returns/match-code.ts';
import type { Line, ReturnKind } from '../../src/capabilities/caseload/domain/returns/seam.ts';
import type { Day } from '../../src/kernel/day.ts';
import type { Row } from '../../src/kernel/tables.ts';
import { aContext, judgeSheets, judgeXml, rowsOf, told, type Verdict } from './kit/judging.ts';

const fixture = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/returns', name), 'utf8'));
const samples = join(import.meta.dirname, '../../../shared/samples');
const beside = { skip: existsSync(samples) ? false : 'the sample files do not lie beside the project' };
const day = (text: string) => ({ asAt: text as Day });

test('every preferred code of Ofsted’s own list is understood in each column that it is for', () => {
  const codes = fixture('ofsted-codes-2019.json') as Record<string, string[]>;
  const columns = annexA.lists.flatMap((shape) => shape.columns);
  let understood = 0;
  for (const [heading, values] of Object.entries(codes)) {
    const wanted = foldedHeading(heading === 'Contact / Referral Source' ? 'Contact Source' : heading === 'Initial/Latest Category of Abuse' ? 'Latest Category of Abuse' : heading);
    const set = columns.find((column) => column.set && column.heads.some((head) => foldedHeading(head) === wanted))?.set;
    if (!set) {
      assert.equal(heading, 'LA of Placement');
      continue;
    }
    for (const value of values) assert.notEqual(matchCode(set, value), null, `${heading}: ${value}`);
    assert.equal(new Set(values.map((value) => matchCode(set, value))).size, values.length, `${heading}: each means another`);
    understood += values.length;
  }
  assert.ok(understood > 200);
});

test('Annex A of January 2024, with all its mess, comes in: two words are asked about, and no row is refused', () => {
  const lines: Line[] = [];
  const judge = openJudge('annex-a', aContext(day('2021-03-16')), (line) => lines.push(line));
  for (const { name, rows } of fixture('annex-a-2024.json') as { name: string; rows: Row[] }[]) {
    judge.rows.sheet({ file: 'Annex_A_2024_Jan.xlsx', name, hidden: false });
    for (const row of rows) judge.rows.row(row);
  }
  const judged = judge.finish();
  assert.equal(stops(judged), false);
  assert.deepEqual(judged.lists.map(({ list, read, kept, refused }) => `${list.slice(8)}: ${read} ${kept} ${refused}`), ['1: 5 5 0', '2: 5 5 0', '3: 6 6 0', '4: 5 5 0', '5: 5 5 0', '6: 5 5 0', '7: 7 7 0', '8: 5 5 0', '9: 6 6 0', '10: 5 5 0', '11: 5 5 0']);
  assert.deepEqual(judged.problems.filter(({ severity }) => severity === 'ask').map((problem) => [told(problem), problem.rows]), [
    ["unknown-word | annex-a/4 | 2 | Was the child assessed as requiring LA children's social care support? | CS Assessment Updated", 5],
    ['unknown-word | annex-a/6 | 2 | Primary Need Code | PSRMEM - Support with memory and cognition', 1],
  ]);
  assert.deepEqual(judged.dropped, [{ list: 'annex-a/8', columns: ['Placement postcode'] }]);
  assert.deepEqual(lines.find(({ list }) => list === 'annex-a/7')?.content, {
    child: '10721552', gender: 'F', ethnicity: 'NOBT', born: '2021-01-04', disabled: 'no', started: '2020-11-23', firstCategory: 'PHY', category: 'PHY', lastVisit: '2021-01-22', seenAlone: 'yes', lastReview: '2021-02-16', ended: '2021-02-16',
    emergency: 'no', plansBefore: 0, team: 'Locality 4 Unit 1', worker: 'Ezra Leigh',
  });
});

const textOf = (path: string) => readFileSync(join(samples, path), 'utf8');
const csv = (kind: ReturnKind, folder: string, on: string, wanted = /\.csv$/) =>
  judgeSheets(kind, readdirSync(join(samples, folder)).filter((name) => wanted.test(name)).map((name) => ({ name, rows: rowsOf(textOf(join(folder, name))) })), day(on));
const counts = ({ judged }: Verdict) => Object.fromEntries(judged.lists.map(({ list, read, kept }) => [basename(list), read === kept ? read : `${kept} of ${read}`]));

test('every census of children in need among the samples comes in whole', beside, () => {
  const read = (path: string, on: string) => judgeXml('cin-census', textOf(`cin-census/${path}`), day(on));
  const every = { child: 1, referral: 1, assessment: 1, 'need-plan': 1, 'section-47': 1, 'protection-plan': 1, 'protection-review': 1 };
  assert.deepEqual(counts(read('csc-validator-be-cin/fake_CIN_data.xml', '2022-07-21')), { child: 332, referral: 402 });
  assert.deepEqual(counts(read('csc-validator-be-cin/CIN_Census_2021.xml', '2023-03-31')), every);
  assert.deepEqual(counts(read('csc-validator-be-cin/CIN_Census_2026.xml', '2024-03-31')), { ...every, child: 2, referral: 2, assessment: 2, 'pre-proceedings': 1 });
  for (const name of readdirSync(join(samples, 'cin-census/csc-validator-be-cin'))) assert.equal(read(`csc-validator-be-cin/${name}`, '2024-03-31').stopped, false, name);
  assert.deepEqual(counts(read('liia-tools/cin-2022.xml', '2022-03-31')), every);
});

test('every 903 among the samples comes in, as tables and as XML', beside, () => {
  const validator = csv('ssda903', 'ssda903/csc-validator-be-903', '2018-03-31', /^(?!placed_for_adoption_errors).*\.csv$/);
  assert.deepEqual([validator.stopped, counts(validator)], [false, {
    'deprivation-of-liberty': 1, ad1: 29, episodes: 5050, header: 2675, missing: 43, oc2: 2675, oc3: 53, 'placed-for-adoption': 29, 'previous-permanence': 2675, reviews: 12_582, workers: 1, uasc: 132,
  }]);
  for (const [year, header, episodes] of [[2017, 819, 1460], [2018, 572, 974], [2019, 362, 648]] as const) {
    const verdict = csv('ssda903', 'ssda903/cs-demand-model', `${year + 1}-03-31`, new RegExp(`^${year}`));
    assert.deepEqual([verdict.stopped, counts(verdict)['header'], counts(verdict)['episodes']], [false, header, episodes]);
  }
  const liia = csv('ssda903', 'ssda903/liia-tools-pipeline', '2020-03-31');
  assert.deepEqual([liia.stopped, counts(liia), liia.judged.dropped[0]?.columns], [false, { episodes: 5, header: 5 }, ['HOME_POST', 'PL_POST', 'TEST_COLUMN']]);
  const xml = judgeXml('ssda903', textOf('ssda903/csc-validator-be-903/fake_903.xml'), day('2018-03-31'));
  assert.deepEqual([xml.stopped, counts(xml)], [false, { header: 253, reviews: 1206, 'previous-permanence': 253, oc2: 253, episodes: 459, uasc: 12, missing: 6, oc3: 6, 'placed-for-adoption': 3, ad1: 3 }]);
});

test('the workforce census, the published statistics and the authorities of Ofsted among the samples come in', beside, () => {
  const workforce = judgeXml('workforce', textOf('csww/liia-tools/social_work_workforce_2022.xml'), day('2022-09-30'));
  assert.deepEqual([workforce.stopped, counts(workforce)], [false, { vacancies: 1, worker: 30 }]);
  const statistics = csv('dfe-statistics', 'dfe-statistics', '2024-03-31');
  assert.deepEqual([statistics.judged.problems, counts(statistics)], [[], { figures: 8 * 1967 + 1803 + 12 }]);
  assert.equal(statistics.lines.find(({ key }) => key.startsWith('2024 | National | E92000001 | Child Protection Plans which are'))?.content['figures'] !== undefined, true);
  assert.deepEqual(counts(csv('ofsted', 'ofsted', '2026-01-31')), { authorities: 156 });
});
