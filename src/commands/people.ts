import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { settled } from '../app.ts';
import { importPeople, makeToken, newSecret, problemLine, understandPeople, type UnderstoodPeople } from '../capabilities/people/index.ts';
import { dayOf } from '../kernel/day.ts';
import { decodeText } from '../platform/documents/decode-text.ts';
import { unreadableWords } from '../platform/documents/unreadable.ts';
import { type Command, type Given, type Told, usageError } from './command.ts';

/** Some 100,000 rows. */
const largest = 64 * 1024 * 1024;

const importCommand: Command = {
  name: 'people import',
  usage: 'people import FILE [--dry-run] [--json]',
  flags: ['dry-run', 'json'],
  async run(given) {
    const [path, ...more] = given.args;
    if (!path || more.length > 0) return usageError;
    const read = await textFrom(path);
    if ('problem' in read) return { json: { kept: false, problems: [{ file: path, why: read.problem }], changes: [] }, text: '', refused: [`${path}: ${read.problem}`] };
    return given.options['dry-run'] === true ? dry(given, path, read.text) : keep(given, path, read.text);
  },
};

async function textFrom(path: string): Promise<{ text: string } | { problem: string }> {
  try {
    if ((await stat(path)).size > largest) return { problem: 'The file is larger than 64 MB.' };
    const text = decodeText(await readFile(path));
    return text.ok ? { text: text.value } : { problem: unreadableWords(text.refusal) };
  } catch (fault) {
    return { problem: (fault as { code?: string }).code === 'ENOENT' ? 'There is no such file.' : 'The file cannot be read.' };
  }
}

async function dry(given: Given, path: string, text: string): Promise<Told> {
  return toldOf(path, await given.looking((db) => understandPeople(db, text, null, dayOf(given.now))), false);
}

async function keep(given: Given, path: string, text: string): Promise<Told> {
  const outcome = await given.inTransaction((db) => importPeople({ db, by: null, today: dayOf(given.now), settled }, text));
  return toldOf(path, outcome.ok ? outcome.value : outcome.refusal, outcome.ok);
}

function toldOf(path: string, { planned, problems, unreadable, unused, rows }: UnderstoodPeople, kept: boolean): Told {
  const file = basename(path);
  const changes = planned.filter((each) => each.kind !== 'stays');
  const counts = [...Map.groupBy(planned, (each) => each.kind)].map(([kind, list]) => `  ${kind}: ${list.length}`);
  const refused = unreadable === null ? problems.map((each) => problemLine(each, file)) : [`${file}: ${unreadable}`];
  const end = kept ? (changes.length > 0 ? 'Kept.' : 'Nothing to change.') : 'Nothing was kept.';
  const text = [`${file}: ${rows} rows`, ...counts, ...(unused.length > 0 ? [`  not used: ${unused.join(', ')}`] : []), end].join('\n');
  return {
    json: { kept, rows, changes, unused, problems: unreadable === null ? problems.map((each) => ({ file, ...each })) : [{ file, why: unreadable }] }, text,
    ...(refused.length > 0 ? { refused } : {}),
  };
}

const tokenCommand: Command = {
  name: 'people scim-token',
  usage: 'people scim-token NAME [--json]',
  async run(given) {
    const [name, ...more] = given.args;
    if (!name || more.length > 0) return usageError;
    const secret = await given.inTransaction(async (db) => {
      const made = await newSecret(db);
      await makeToken(db, { name, secret: made, by: null, at: given.now });
      return made;
    });
    return { json: { name, token: secret }, text: `${secret}\nIt is shown this once. The feed is at /scim/v2.` };
  },
};

export const peopleCommands: readonly Command[] = [importCommand, tokenCommand];
