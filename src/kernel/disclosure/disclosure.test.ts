import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf } from './bounds.ts';
import { type Cell, protect } from './protect.ts';

const cell = (id: string, ...of: readonly string[]): Cell => ({ id, of });
const table = (counts: Readonly<Record<string, number>>) => ({ groups: new Map(Object.entries(counts)), cells: [...Object.keys(counts).map((id) => cell(id, id)), cell('all', ...Object.keys(counts))] });

test('a small count is hidden, and so is the smallest beside it, or the total would tell it', () => {
  const { shown } = protect({ ...table({ north: 3, south: 12, east: 40, west: 25 }), threshold: 6 });
  assert.deepEqual([...shown], [['north', null], ['south', null], ['east', 40], ['west', 25], ['all', 80]]);
});

test('two small counts hide each other only where together they leave enough room', () => {
  const hidden = (counts: Readonly<Record<string, number>>) => [...protect({ ...table(counts), threshold: 6 }).shown].flatMap(([id, count]) => (count === null ? [id] : []));
  assert.deepEqual(hidden({ a: 5, b: 4, c: 30, d: 40 }), ['a', 'b']);
  assert.deepEqual(hidden({ a: 1, b: 2, c: 30, d: 40 }), ['a', 'b', 'c'], 'one and two add up to three: both are known to be three at most');
});

test('nought is shown, and hides nobody', () => {
  const { shown } = protect({ ...table({ a: 0, b: 3, c: 20, d: 30 }), threshold: 6 });
  assert.deepEqual([...shown], [['a', 0], ['b', null], ['c', null], ['d', 30], ['all', 53]]);
});

test('with nobody beside it a small count takes its total along', () => {
  const { shown } = protect({ groups: new Map([['a', 3]]), cells: [cell('a', 'a'), cell('all', 'a')], threshold: 6 });
  assert.deepEqual([...shown.values()], [null, null]);
});

test('a total minus a part tells a small rest, though the rest is no cell', () => {
  const { shown } = protect({ groups: new Map([['a', 20], ['b', 2], ['c', 2]]), cells: [cell('a', 'a'), cell('all', 'a', 'b', 'c')], threshold: 6 });
  assert.deepEqual([...shown.values()].filter((count) => count !== null).length, 1);
});

test('what was published before is counted in: the new table must not complete it', () => {
  const groups = new Map([['a', 20], ['b', 3], ['c', 30]]);
  const given = { groups, cells: [cell('a and b', 'a', 'b'), cell('all', 'a', 'b', 'c')], threshold: 6 };
  assert.deepEqual([...protect(given).shown.values()], [23, 53]);
  assert.deepEqual(protect({ ...given, before: [cell('a', 'a')] }).shown.get('a and b'), null);
  const told = protect({ ...given, before: [cell('a', 'a'), cell('a and b', 'a', 'b')] });
  assert.equal(told.toldBefore, true);
  assert.deepEqual([...told.shown.values()], [null, null]);
});

/** Bounds by trying every set of whole counts: only for the smallest tables. */
function tried(counts: readonly number[], sums: readonly { readonly of: readonly number[]; readonly sum: number }[], target: readonly number[], most: number) {
  let [low, high] = [Infinity, -Infinity];
  const go = (place: number, so: readonly number[]): void => {
    if (place < counts.length) { for (let value = 0; value <= most; value += 1) go(place + 1, [...so, value]); return; }
    if (sums.some(({ of, sum }) => of.reduce((all, at) => all + (so[at] ?? 0), 0) !== sum)) return;
    const value = target.reduce((all, at) => all + (so[at] ?? 0), 0);
    [low, high] = [Math.min(low, value), Math.max(high, value)];
  };
  go(0, []);
  return { low, high };
}

test('bounds are never closer than what trying every table gives, and the same where the sums are a tree', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), fc.array(places, { minLength: 1, maxLength: 4 }), places, (counts, sets, target) => {
    const all = [0, 1, 2, 3];
    const known = [...sets, all].map((of) => ({ of, sum: of.reduce((sum, at) => sum + (counts[at] ?? 0), 0) }));
    const [bounds] = boundsOf(4, known, [target]);
    const exact = tried(counts, known, target, 16);
    assert.ok(bounds && bounds.low <= exact.low + 1e-6 && bounds.high >= exact.high - 1e-6, `${JSON.stringify(bounds)} is closer than ${JSON.stringify(exact)}`);
    assert.ok(bounds.low > exact.low - 1 && bounds.high < exact.high + 1, 'and by less than one count wider');
  }), { numRuns: 150, seed: 11 });
});

/** An invented organisation: areas of services of teams, with counts. */
const organisation = fc.array(fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
function published(areas: readonly (readonly (readonly number[])[])[]) {
  const groups = new Map<string, number>();
  const cells: Cell[] = [];
  areas.forEach((services, area) => {
    const ofArea: string[] = [];
    services.forEach((teams, service) => {
      const ids = teams.map((count, team) => { const id = `${area}.${service}.${team}`; groups.set(id, count); cells.push(cell(id, id)); return id; });
      cells.push(cell(`${area}.${service}`, ...ids));
      ofArea.push(...ids);
    });
    cells.push(cell(`area ${area}`, ...ofArea));
  });
  return { groups, cells: [...cells, cell('all', ...groups.keys())] };
}

test('of 1,000 organisations no small count can be worked out, and no difference of two published sums is small', () => {
  let [hidden, shownSums] = [0, 0];
  fc.assert(fc.property(organisation, fc.constantFrom(6, 10), (areas, threshold) => {
    const { groups, cells } = published(areas);
    const { shown } = protect({ groups, cells, threshold });
    const ids = [...groups.keys()];
    const places = (of: readonly string[]) => of.map((id) => ids.indexOf(id));
    const known = cells.filter(({ id }) => shown.get(id) !== null).map(({ id, of }) => ({ of: places(of), sum: shown.get(id) ?? 0 }));
    [hidden, shownSums] = [hidden + cells.length - known.length, shownSums + known.length];
    for (const { sum } of known) assert.ok(sum === 0 || sum >= threshold);
    const small = cells.filter(({ id }) => shown.get(id) === null);
    const bounds = boundsOf(ids.length, known, small.map(({ of }) => places(of)));
    bounds.forEach(({ low, high }, each) => assert.ok(high - low >= threshold - 1e-6, `${small[each]?.id} is known to be ${low} to ${high}`));
    for (const whole of known) for (const part of known) if (part.of.length < whole.of.length && part.of.every((place) => whole.of.includes(place))) assert.ok(whole.sum === part.sum || whole.sum - part.sum >= threshold);
  }), { numRuns: 1000, seed: 20261122 });
  assert.ok(hidden > 1000 && shownSums > 3000, `${hidden} hidden, ${shownSums} shown: neither all nor nothing`);
});
