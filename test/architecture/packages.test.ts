import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { graph } from './graph.ts';
import { packageFaults } from './packages.ts';
import { expectNone, plantTree, type Planted, read, ROOT, unreported } from './tree.ts';

const aboutReasons = ({ rule }: { rule: string }) => rule.includes('reason');

test('every package has its row in docs/decisions/dependencies.md, and every row its package', () =>
  expectNone(packageFaults(ROOT).filter(aboutReasons)));

test('every package has its exact version and its lock entry, and the lock has no addresses', () =>
  expectNone(packageFaults(ROOT).filter((fault) => !aboutReasons(fault))));

/** The capabilities that a glossary does not name. */
const missingFrom = (glossary: string) => Object.keys(graph).filter((name) => !new RegExp(`\\b${name}\\b`, 'i').test(glossary));

test('the glossary has each capability in it', () => {
  assert.ok(existsSync(join(ROOT, 'docs/glossary.md')), 'docs/glossary.md is there');
  assert.deepEqual(missingFrom(read(ROOT, 'docs/glossary.md')), []);
});

test('a glossary without a capability is reported', () =>
  assert.deepEqual(missingFrom(Object.keys(graph).join(', ').replace('people', 'peoples')), ['people']));

const MANIFEST = JSON.stringify({ dependencies: { pg: '8.23.1', loose: '^1.0.0' }, optionalDependencies: { engine: '18.4.0-beta.17' } });
const entry = { version: '1.0.0', integrity: 'sha512-x', funding: { url: 'https://example.org/give' } };
const LOCK = JSON.stringify({ packages: { 'node_modules/pg': entry, 'node_modules/loose': entry, 'node_modules/engine': entry } });
const REASONS = '| Package | Why |\n|---|---|\n| `pg` | speaks to PostgreSQL |\n| `loose` | … |\n| `engine` | … |\n';

/** What is reported of a small tree of packages with some of its files changed. */
function faultsWith(changed: Readonly<Record<string, string>>) {
  const { root, remove } = plantTree({
    'package.json': MANIFEST.replace('^', ''), 'package-lock.json': LOCK, 'docs/decisions/dependencies.md': REASONS, ...changed,
  });
  try {
    return packageFaults(root);
  } finally {
    remove();
  }
}

const lockWith = (name: string, value: object) => JSON.stringify({ packages: { ...(JSON.parse(LOCK) as { packages: object }).packages, [name]: value } });

const PLANTED: readonly (Planted & { what: string })[] = [
  { what: 'a version that is not exact', rule: 'version-is-exact', file: 'package.json', text: MANIFEST },
  { what: 'a package without a reason', rule: 'package-has-its-reason', file: 'docs/decisions/dependencies.md', text: REASONS.replace('`pg`', 'pg') },
  { what: 'a reason without its package', rule: 'reason-has-its-package', file: 'docs/decisions/dependencies.md', text: `${REASONS}| \`gone\` | … |\n` },
  { what: 'an optional package that is not locked', rule: 'package-is-locked', file: 'package-lock.json', text: lockWith('node_modules/engine', {}) },
  { what: 'a package locked without its digest', rule: 'package-is-locked', file: 'package-lock.json', text: lockWith('node_modules/pg', { version: '8.23.1' }) },
  { what: 'an address in the lock', rule: 'lock-has-no-addresses', file: 'package-lock.json', text: lockWith('node_modules/pg', { ...entry, resolved: 'pg-8.23.1.tgz' }) },
  { what: 'a host in the lock under another name', rule: 'lock-has-no-addresses', file: 'package-lock.json', text: lockWith('node_modules/pg', { ...entry, from: 'git+ssh://example.org/pg' }) },
  { what: 'an address in the lock of the tools', rule: 'lock-has-no-addresses', file: 'tools/node/package-lock.json', text: lockWith('node_modules/pg', { ...entry, resolved: 'https://example.org/pg' }) },
];

describe('the check of packages', () => {
  test('finds nothing wrong with a sound tree', () => expectNone(faultsWith({})));

  for (const planted of PLANTED)
    test(`reports ${planted.what}`, () => assert.deepEqual(unreported([planted], faultsWith({ [planted.file]: planted.text })), []));
});
