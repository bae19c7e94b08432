import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, describe, test } from 'node:test';
import { cruise } from './cruise.ts';
import { faultsOf, graph, rooms } from './graph.ts';
import { COMPANIONS, PLANTED_IMPORTS } from './planted-imports.ts';
import { SOUND_TREE } from './sound-tree.ts';
import { expectNone, falselyReported, filesUnder, plantTree, ROOT, unreported } from './tree.ts';

describe('the imports of the source', () => {
  const { faults, seen } = cruise(ROOT);

  test('keep to the rooms and the graph', () => expectNone(faults));

  test('are all looked at: a check that sees nothing fails', () => {
    const sources = filesUnder(ROOT, 'src', '.ts');
    assert.ok(sources.length > 0);
    assert.deepEqual(seen.toSorted(), sources);
  });
});

describe('the graph', () => {
  test('has no cycle and no arrow to a stranger', () => assert.deepEqual(faultsOf(graph), []));

  test('is refused with a cycle planted in it', () => {
    assert.deepEqual(faultsOf({ people: ['journal'], journal: ['people'] }).length, 2);
    assert.deepEqual(faultsOf({ people: ['people'] }).length, 1);
  });

  test('is refused with an arrow to a capability that is not in it', () =>
    assert.deepEqual(faultsOf({ people: ['payroll'] }), ['people uses payroll, which is not in the graph']));

  test('lists every capability folder', () => {
    const folders = filesUnder(ROOT, 'src/capabilities').map((file) => file.split('/')[2]);
    assert.deepEqual([...new Set(folders)].filter((name) => !(String(name) in graph)), []);
  });
});

describe('the import check', () => {
  const sound = plantTree(SOUND_TREE);
  const faulty = plantTree({ ...SOUND_TREE, ...COMPANIONS }, PLANTED_IMPORTS);
  after(() => [sound, faulty].forEach(({ remove }) => remove()));
  const { faults } = cruise(faulty.root);

  test('finds nothing wrong with a sound tree, and sees all of it', () => {
    const { faults: none, seen } = cruise(sound.root);
    expectNone(none);
    assert.equal(seen.length, filesUnder(sound.root, 'src', '.ts').length);
  });

  for (const planted of PLANTED_IMPORTS)
    test(`reports ${planted.what}`, () => assert.deepEqual(unreported([planted], faults), []));

  test('reports nothing where no fault was planted', () => expectNone(falselyReported(PLANTED_IMPORTS, faults)));

  test('has a planted fault for each room and each of its own rules', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const planted = new Set(PLANTED_IMPORTS.map(({ rule }) => rule));
    const general = forbidden.map(({ name }) => name).filter((name) => !name.endsWith('-neighbours'));
    assert.deepEqual(general.filter((name) => !planted.has(name)), []);
    assert.ok(Object.keys(rooms).every((room) => planted.has(`${room}-imports`)));
  });
});
