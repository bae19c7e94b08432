import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Act, findStandardNamed, importStandard, listStandards, loadDigest, loadInUse, loadVersion, manifestOf, notImportedWords,
  notPublishableWords, publishStandard, putInUse, readShipped, statementsOf, type ToImport, type Understood, understandStandard, type Version,
} from '../capabilities/standards/index.ts';
import { largestDocument, textOfDocument } from '../platform/documents/text-of-document.ts';
import { unreadableWords } from '../platform/documents/unreadable.ts';
import { shippedText } from '../platform/documents/shipped-text.ts';
import type { Connection } from '../platform/db/connection.ts';
import { type Command, type Given, type Told, usageError } from './command.ts';

const importCommand: Command = {
  name: 'standard import',
  usage: 'standard import FILE [--name NAME] [--publish] [--use] [--dry-run] [--json]',
  valued: ['name'],
  flags: ['publish', 'use', 'dry-run', 'json'],
  async run(given) {
    const [path, ...more] = given.args;
    const dry = given.options['dry-run'] === true;
    if (!path || more.length > 0 || (dry && given.options['publish'] === true)) return usageError;
    const read = await linesFrom(path);
    if ('problem' in read) return refusedFile(path, read.problem, nameIn(given));
    const shipped = readShipped(await shippedText('standards/practice-fundamentals.json'));
    const toImport: ToImport = { lines: read.lines, from: basename(path), name: nameIn(given), shipped };
    if (dry) return toldOf(path, await given.looking((db) => understandStandard(db, toImport)), 'Nothing was kept.');
    return given.inTransaction((db) => keep(db, given, path, toImport));
  },
};

const nameIn = ({ options }: Given) => (typeof options['name'] === 'string' ? options['name'] : '');

async function linesFrom(path: string): Promise<{ lines: ToImport['lines'] } | { problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > largestDocument) return { problem: unreadableWords({ why: 'it-is-too-large', bytes: size }) };
    const read = await textOfDocument(await readFile(path));
    return read.ok ? { lines: read.value } : { problem: unreadableWords(read.refusal) };
  } catch (fault) {
    return { problem: (fault as { code?: string }).code === 'ENOENT' ? 'There is no such file.' : 'The file cannot be read.' };
  }
}

function refusedFile(path: string, problem: string, name: string): Told {
  return { json: { name, version: null, digest: null, domains: [], notPlaced: [] }, text: '', refused: [`${path}: ${problem}`] };
}

async function keep(db: Connection, given: Given, path: string, toImport: ToImport): Promise<Told> {
  const act: Act = { by: null, at: given.now };
  const kept = await importStandard(db, toImport, act);
  if (!kept.ok) return toldOf(path, kept.refusal, '');
  const { versionId, would } = kept.value;
  const said = would === 'change-nothing' ? `Version ${kept.value.number} says the same already: nothing was changed.` : `Kept as the draft of version ${kept.value.number}.`;
  if (given.options['publish'] !== true) return toldOf(path, kept.value, said);
  const version = await loadVersion(db, versionId);
  if (version?.state === 'published') {
    if (given.options['use'] === true) await putInUse(db, versionId, act);
    return toldOf(path, kept.value, `${said} It is published.`);
  }
  const published = await publishStandard(db, { versionId, use: given.options['use'] === true }, act);
  if (!published.ok) {
    const words = published.refusal.why === 'it-is-no-draft' ? 'The draft is not there any more.' : notPublishableWords(published.refusal);
    return { ...toldOf(path, kept.value, said), refused: [`${path}: ${words}`] };
  }
  return toldOf(path, kept.value, `Published as version ${kept.value.number}.`);
}

function toldOf(path: string, understood: Understood, said: string): Told {
  const { name, number, digest, domains, reading, problems } = understood;
  const counts = domains.map(({ code, title, statements }) => `  ${code}  ${title}: ${statements.length}`);
  const notPlaced = reading.notPlaced.map(({ line, text }) => `  line ${line}: ${text}`);
  const text = [
    `${name}: ${statementsOf(understood).length} statements in ${domains.length} domains`, ...counts,
    ...(notPlaced.length > 0 ? ['Not placed:', ...notPlaced] : []), said,
  ].join('\n');
  return {
    json: { name, version: number, digest, domains, notPlaced: reading.notPlaced }, text,
    ...(problems.length > 0 ? { refused: problems.map((problem) => `${path}: ${notImportedWords(problem)}`) } : {}),
  };
}

const showCommand: Command = {
  name: 'standard show',
  usage: 'standard show [NAME] [--draft] [--json]',
  flags: ['draft', 'json'],
  async run(given) {
    if (given.args.length > 1) return usageError;
    return given.looking(async (db) => {
      const [name] = given.args;
      const version = await versionToShow(db, name ?? null, given.options['draft'] === true);
      if (!version) {
        const what = given.options['draft'] === true ? 'There is no draft' : 'There is no standard';
        return { json: null, text: '', refused: [name === undefined ? `${what} yet.` : `${what} called “${name}”.`] };
      }
      const digest = version.digest ?? await loadDigest(db, manifestOf(version));
      return { json: { name: version.name, version: version.number, digest, domains: version.domains }, text: textOf(version, digest) };
    });
  },
};

async function versionToShow(db: Connection, name: string | null, draft: boolean): Promise<Version | null> {
  if (name === null && !draft) {
    const inUse = await loadInUse(db);
    if (inUse) return inUse;
  }
  const id = await findStandardNamed(db, name, draft);
  return id === null ? null : loadVersion(db, id);
}

function textOf(version: Version, digest: string): string {
  const domains = version.domains.flatMap(({ title, statements }) =>
    ['', title, ...statements.map(({ code, text }) => `  ${code}  ${text}`)]);
  return [`${version.name} version ${version.number} (${version.state})`, digest, ...domains].join('\n');
}

const listCommand: Command = {
  name: 'standard list',
  usage: 'standard list [--json]',
  flags: ['json'],
  async run(given) {
    if (given.args.length > 0) return usageError;
    return given.looking(async (db) => {
      const json = (await listStandards(db)).flatMap(({ name, inUse, versions }) =>
        versions.map(({ number, state, digest }) => ({ name, version: number, state, inUse, digest })));
      const text = json.map(({ name, version, state, inUse }) => `${name} version ${version} (${state}${inUse ? ', in use' : ''})`);
      return { json, text: text.length > 0 ? text.join('\n') : 'There is no standard yet.' };
    });
  },
};

export const standardCommands: readonly Command[] = [importCommand, showCommand, listCommand];
