import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, read } from './tree.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const REASONS = 'docs/decisions/dependencies.md';
const LOCK = 'package-lock.json';

/** What is wrong with the packages of a tree: each has its reason, its exact version and its lock entry. */
export function packageFaults(root: string): Fault[] {
  const manifest = JSON.parse(read(root, 'package.json')) as Manifest;
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const lock = existsSync(join(root, LOCK)) ? read(root, LOCK) : '{ "packages": {} }';
  return [
    ...unreasoned(root, Object.keys(all)),
    ...Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => fault('version-is-exact', 'package.json', `${name} ${version}`)),
    ...unlocked(lock, Object.keys(all)),
    ...addresses(LOCK, lock),
    ...(existsSync(join(root, 'tools/node', LOCK)) ? addresses(`tools/node/${LOCK}`, read(root, `tools/node/${LOCK}`)) : []),
  ];
}

const fault = (rule: string, file: string, said: string): Fault => ({ rule, file, said });

/** Packages without a row in the table of reasons, and rows of packages that are gone. */
function unreasoned(root: string, names: readonly string[]): Fault[] {
  const table = existsSync(join(root, REASONS)) ? read(root, REASONS) : '';
  const rows = [...table.matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map(([, name = '']) => name);
  return [
    ...names.filter((name) => !rows.includes(name)).map((name) => fault('package-has-its-reason', REASONS, name)),
    ...rows.filter((name) => !names.includes(name)).map((name) => fault('reason-has-its-package', REASONS, name)),
  ];
}

/** Every package is locked with its digest, those for other machines included. */
function unlocked(lock: string, names: readonly string[]): Fault[] {
  const { packages } = JSON.parse(lock) as Lock;
  const entry = (name: string) => packages[`node_modules/${name}`];
  return names.filter((name) => !entry(name)?.version || !entry(name)?.integrity).map((name) => fault('package-is-locked', LOCK, name));
}

/** The lock names packages and digests, and no place to fetch them from: that is for whoever installs to say. */
function addresses(file: string, lock: string): Fault[] {
  return placesIn(JSON.parse(lock), '').map((said) => fault('lock-has-no-addresses', file, said));
}

/** Where a package asks for money is no place it is fetched from. */
function placesIn(value: unknown, key: string): string[] {
  if (key === 'funding') return [];
  if (typeof value === 'string') return key === 'resolved' || /^(git\+)?\w+:\/\/|^git@/.test(value) ? [`${key}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => placesIn(inner, name));
}
