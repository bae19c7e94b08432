import { parseSync } from '@swc/core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { rooms } from './graph.ts';
import { type Fault, filesUnder, read } from './tree.ts';

/** Where our own names are; what is here is ours to call. */
const OURS = ['src', 'test', 'bench', 'scripts', 'tools/lint'];

/** What is wrong with the names and places of the files of a tree. */
export function nameFaults(root: string): Fault[] {
  const files = OURS.flatMap((folder) => filesUnder(root, folder)).filter((file) => basename(file) !== 'README.md');
  const sources = files.filter((file) => file.startsWith('src/'));
  return [
    ...said('name-in-kebab-case', files.filter((file) => !file.split('/').every(isKebabCase))),
    ...said('name-says-what-it-holds', files.filter((file) => file.split('/').some(saysNothing))),
    ...said('file-has-a-room', sources.filter((file) => !hasRoom(file))),
    ...said('page-has-a-template', sources.filter((file) => file.endsWith('.page.ts') && !templateOf(root, file))),
    ...said('front-door-only-re-exports', sources.filter((file) => isFrontDoor(file) && !onlyReExports(read(root, file)))),
    ...repeatedDecisions(root),
  ];
}

const said = (rule: string, files: readonly string[]): Fault[] => files.map((file) => ({ rule, file, said: file }));

/** 'authorise-work.page.ts', 'sql', '.gitkeep' */
const isKebabCase = (part: string) => /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part);

const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc']);
const EMPTY_ENDINGS = new Set(['service', 'services', 'manager', 'managers', 'impl']);

/** A name of a file or folder that says what kind of thing it is to a programmer, and not what it holds. */
function saysNothing(part: string): boolean {
  const words = (part.split('.')[0] ?? '').split('-');
  return words.some((word) => EMPTY_WORDS.has(word)) || EMPTY_ENDINGS.has(words.at(-1) ?? '') || words[0] === 'base';
}

/** The ground, or one of the four rooms of a capability; there is no other kind of room. */
function hasRoom(file: string): boolean {
  const ground = /^src\/((main|app)(\.test)?\.ts|(kernel|platform|commands|demonstration)\/.+)$/;
  const house = new RegExp(`^src/capabilities/[^/]+/(index\\.ts|(${Object.keys(rooms).join('|')})/.+)$`);
  return ground.test(file) || house.test(file);
}

const templateOf = (root: string, page: string) => existsSync(join(root, page.replace(/\.page\.ts$/, '.njk')));

const isFrontDoor = (file: string) => /^src\/capabilities\/[^/]+\/index\.ts$/.test(file);

function onlyReExports(source: string): boolean {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  return body.every((part) => part.type === 'ExportAllDeclaration' || (part.type === 'ExportNamedDeclaration' && part.source !== null && part.source !== undefined));
}

/** Two decision records with one number cannot be told apart when they are cited. */
function repeatedDecisions(root: string): Fault[] {
  const records = filesUnder(root, 'docs/decisions', '.md').filter((file) => /^\d{4}-/.test(basename(file)));
  const number = (file: string) => `${dirname(file)}/${basename(file).slice(0, 4)}`;
  const repeated = records.filter((file) => records.some((other) => other !== file && number(other) === number(file)));
  return said('decision-has-its-own-number', repeated);
}
