import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { nameFaults } from './names.ts';
import { SOUND_TREE } from './sound-tree.ts';
import { templateFaults } from './templates.ts';
import { expectNone, falselyReported, filesUnder, plantTree, type Planted, ROOT, unreported } from './tree.ts';

test('files say what they hold and are where their kind of thing is', () => expectNone(nameFaults(ROOT)));

test('a template extends the layout and borrows from its own folder', () => {
  assert.ok(filesUnder(ROOT, 'src/capabilities', '.njk').length > 0, 'there are templates to look at');
  expectNone(templateFaults(ROOT));
});

const checks = 'src/capabilities/checks';
const plant = (what: string, rule: string, file: string, text = 'export {};\n'): Planted & { what: string } => ({ what, rule, file, text });

const PLANTED = [
  ...['utils', 'date-utils', 'helpers', 'form-helper', 'common', 'service', 'work-service', 'manager', 'team-manager', 'base-page', 'work-impl']
    .map((name) => plant(`a file called ${name}`, 'name-says-what-it-holds', `src/platform/${name}.ts`)),
  plant('a folder called utils', 'name-says-what-it-holds', 'src/kernel/utils/words.ts'),
  plant('a test called utils', 'name-says-what-it-holds', 'test/kit/utils.test.ts'),
  plant('a name in camel case', 'name-in-kebab-case', `${checks}/domain/workState.ts`),
  plant('a name with an underscore', 'name-in-kebab-case', `${checks}/domain/work_state.ts`),
  plant('a name in capitals', 'name-in-kebab-case', 'src/platform/Work.ts'),
  plant('a new kind of room', 'file-has-a-room', `${checks}/services/work.ts`),
  plant('a file beside the rooms', 'file-has-a-room', `${checks}/work.ts`),
  plant('a file beside the app', 'file-has-a-room', 'src/routes.ts'),
  plant('a new folder in src', 'file-has-a-room', 'src/controllers/work.ts'),
  plant('a page without a template', 'page-has-a-template', `${checks}/web/return-work.page.ts`),
  plant('a front door that does something', 'front-door-only-re-exports', 'src/capabilities/people/index.ts', 'export const answer = 1;\n'),
  plant('a front door that exports what it imported', 'front-door-only-re-exports', `${checks}/index.ts`, "import { loadWork } from './sql/load.ts';\nexport { loadWork };\n"),
  plant('two decisions with one number', 'decision-has-its-own-number', 'docs/decisions/0010-first.md', '# First\n'),
  plant('two decisions with one number, the other', 'decision-has-its-own-number', 'docs/decisions/0010-second.md', '# Second\n'),
];

const PLANTED_TEMPLATES = [
  plant('a page that extends the official template', 'template-extends-the-layout', `${checks}/web/official.njk`, '{% extends "govuk/template.njk" %}\n'),
  plant('a page that extends a page', 'template-extends-the-layout', `${checks}/web/extends.njk`, '{% extends "capabilities/checks/web/authorise-work.njk" %}\n'),
  plant('a template that includes a neighbour\'s', 'template-borrows-at-home', `${checks}/web/includes.njk`, '{%- include "capabilities/people/web/person.njk" -%}\n'),
  plant('a template that includes a neighbour\'s by a path', 'template-borrows-at-home', `${checks}/web/climbs.njk`, "{% include './../../people/web/person.njk' %}\n"),
  plant('a template that imports a neighbour\'s', 'template-borrows-at-home', `${checks}/web/imports.njk`, '{% from "capabilities/people/web/person.njk" import person %}\n'),
  plant('a template that includes what a value says', 'template-names-are-written-out', `${checks}/web/computes.njk`, '{% include template %}\n'),
  plant('a template that includes what is put together', 'template-names-are-written-out', `${checks}/web/joins.njk`, '{% include "capabilities/" + house %}\n'),
  plant('the layout that uses a capability', 'template-borrows-at-home', 'src/platform/web/layout/uses.njk', '{% include "capabilities/people/web/person.njk" %}\n'),
  plant('a page that shows a neighbour\'s template', 'page-shows-its-own-template', `${checks}/web/shows.page.ts`, "export const show = () => 'capabilities/people/web/person.njk';\n"),
];

describe('the check of names and templates', () => {
  const planted = [...PLANTED, ...PLANTED_TEMPLATES];
  const sound = plantTree(SOUND_TREE);
  const faulty = plantTree(SOUND_TREE, planted);
  after(() => [sound, faulty].forEach(({ remove }) => remove()));
  const faults = [...nameFaults(faulty.root), ...templateFaults(faulty.root)];

  test('finds nothing wrong with a sound tree', () => expectNone([...nameFaults(sound.root), ...templateFaults(sound.root)]));

  for (const one of planted) test(`reports ${one.what}`, () => assert.deepEqual(unreported([one], faults), []));

  test('reports nothing where no fault was planted', () => expectNone(falselyReported(planted, faults)));
});
