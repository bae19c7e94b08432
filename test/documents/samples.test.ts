import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { takeTables, takeXml } from './kit/taken.ts';

/** Real files lie beside the clone and are no part of the program: see their README there. */
const samples = join(import.meta.dirname, '../../../shared/samples');
const skip = existsSync(samples) ? false : 'the samples do not lie beside the clone, in ../shared/samples';

/** Rows that have a value, in each sheet. */
const tables: readonly (readonly [string, readonly number[]])[] = [
  ['annex-a/liia-tools-pipeline/Annex_A_2024_Jan.xlsx', [6, 6, 7, 6, 6, 6, 8, 6, 7, 6, 6]],
  ['annex-a/cscdp-cleaner/2015-01-sample.xlsx', [12, 8, 167, 29, 2, 2, 7, 2, 2, 2, 2, 2, 2, 2, 2]],
  ['annex-a/cscdp-cleaner/2016-01-sample.xlsx', [12, 8, 167, 29, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
  ['annex-a/cscdp-cleaner/example-A-2005.xls', [12, 8, 167, 29, 3, 14, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
  ['annex-a/cscdp-child-event-journeys/annexa_example.xlsx', [14, 3, 12, 6, 5, 3, 4, 4, 1, 1, 1]],
  ['annex-a/area-send-not-ilacs/fake_sen.xlsx', [3, 3]],
  ['ofsted/ofsted_csc_ilacs_overview.xlsx', [154]],
  ['ofsted/Provider_data_lookup.csv', [157]],
  // As many rows as the README says, and the headings.
  ['ssda903/csc-validator-be-903/header.csv', [2676]], ['ssda903/csc-validator-be-903/episodes.csv', [5051]], ['ssda903/csc-validator-be-903/reviews.csv', [12_583]],
  ['ssda903/csc-validator-be-903/oc3.csv', [54]], ['ssda903/csc-validator-be-903/uasc.csv', [133]], ['ssda903/csc-validator-be-903/missing.csv', [44]],
  ['ssda903/csc-validator-be-903/sw_episodes.csv', [2]], ['ssda903/csc-validator-be-903/DoLo.csv', [2]],
  ['ssda903/cs-demand-model/2017-header.csv', [820]], ['ssda903/cs-demand-model/2018-header.csv', [573]], ['ssda903/cs-demand-model/2019-header.csv', [363]],
  ['ssda903/cs-demand-model/2017-episodes.csv', [1461]], ['ssda903/cs-demand-model/2018-episodes.csv', [975]], ['ssda903/cs-demand-model/2019-episodes.csv', [649]],
  ['ssda903/liia-tools-pipeline/SSDA903_2020_header.csv', [6]], ['ssda903/liia-tools-pipeline/SSDA903_2020_episodes.csv', [6]],
  ['dfe-statistics/b1_children_in_need_2013_to_2024.csv', [1968]], ['dfe-statistics/headline_figures_2013_to_2024.csv', [13]],
];

/** How often an element opens. */
const documents: readonly (readonly [string, string, number])[] = [
  ['cin-census/csc-validator-be-cin/fake_CIN_data.xml', 'Child', 332], ['cin-census/csc-validator-be-cin/fake_CIN_data.xml', 'CINdetails', 402],
  ['cin-census/csc-validator-be-cin/CIN_Census_2026.xml', 'PreProceedingsandFGDM', 1], ['cin-census/liia-tools/cin-2022.xml', 'Child', 1],
  ['csww/liia-tools/social_work_workforce_2022.xml', 'CSWWWorker', 30], ['ssda903/csc-validator-be-903/fake_903.xml', 'CHILD', 253],
];

describe('every sample is read with the rows that it has', { skip }, () => {
  for (const [path, rows] of tables) {
    test(path, async () => {
      const { sheets, line } = await takeTables(await readFile(join(samples, path)), {}, basename(path));
      assert.equal(line, null);
      assert.deepEqual(sheets.map((sheet) => sheet.rows.length), rows);
      assert.ok(sheets.every((sheet) => !sheet.hidden && (sheet.name === null) === path.endsWith('.csv')));
    });
  }
  for (const [path, name, count] of documents) {
    test(`${path}: ${name}`, async () => {
      const { said, line } = await takeXml(await readFile(join(samples, path)));
      assert.equal(line, null);
      assert.equal(said.filter((each) => each.startsWith(`<${name} `)).length, count);
    });
  }
});

test('the sample of all lists has its real days, its text days as text, and the errors of its formulae', { skip }, async () => {
  const { sheets } = await takeTables(await readFile(join(samples, 'annex-a/liia-tools-pipeline/Annex_A_2024_Jan.xlsx')));
  assert.equal(sheets[0]?.name, 'List 1');
  assert.deepEqual(sheets[0]?.rows[2]?.cells.slice(5), [{ day: '2020-09-16', time: null }, 'q) 6: Police']);
  assert.equal(sheets[5]?.rows[2]?.cells.at(-1), '#N/A');
  const old = await takeTables(await readFile(join(samples, 'annex-a/cscdp-cleaner/example-A-2005.xls')));
  assert.deepEqual(old.sheets[5]?.rows[2]?.cells.slice(5, 7), ['2010-01-01', { day: '2010-01-15', time: null }]);
});
