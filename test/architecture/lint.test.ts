import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { lint } from './lint.ts';
import { PLANTED_LINT } from './planted-lint.ts';
import { SOUND_TREE } from './sound-tree.ts';
import { expectNone, falselyReported, filesUnder, plantTree, unreported } from './tree.ts';

/** The source itself is linted by `npm run check`; here it is shown that the linter's rules can fail. */
describe('the linter', () => {
  const sound = plantTree(SOUND_TREE);
  const faulty = plantTree(SOUND_TREE, PLANTED_LINT);
  after(() => [sound, faulty].forEach(({ remove }) => remove()));
  const { faults } = lint(faulty.root);

  test('finds nothing wrong with a sound tree, and looks at all of it', () => {
    const { faults: none, looked } = lint(sound.root);
    expectNone(none);
    assert.ok(looked >= filesUnder(sound.root, 'src', '.ts').length);
  });

  for (const planted of PLANTED_LINT)
    test(`reports ${planted.what}`, () => assert.deepEqual(unreported([planted], faults), []));

  test('reports nothing where no fault was planted', () => expectNone(falselyReported(PLANTED_LINT, faults)));
});
