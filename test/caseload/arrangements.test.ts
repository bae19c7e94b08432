import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeSheets } from './kit/judging.ts';

test('placement arrangements come in as a local list, in the authority’s words', () => {
  const rows = [['Child', 'Placement arrangement', 'Arrangement from', 'Arrangement until'], ['7', 'Regulation 24', '10/02/2026', '02/06/2026'], ['8', 'Long-term foster placement, and the child agrees to fewer visits', '2024-06-01', null], ['9', 'Until 18', '2026-02-10', '2026-01-10']];
  const { judged, lines } = judgeSheets('local', [{ name: null, rows }]);
  assert.deepEqual(lines.map(({ list, key, content }) => [list, key, content['arrangement'], content['until']]), [
    ['local/arrangements', '7 2026-02-10', 'temporary-approval', '2026-06-02'], ['local/arrangements', '8 2024-06-01', 'long-term-foster-agreed', null], ['local/arrangements', '9 2026-02-10', 'until-18', '2026-01-10'],
  ]);
  assert.deepEqual(judged.problems.map(({ rule }) => rule).filter((rule) => rule !== 'after-the-extract'), ['out-of-order']);
});
