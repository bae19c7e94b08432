import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Day, dayFrom } from '../kernel/day.ts';
import { type Outcome, accept, refuse } from '../kernel/outcome.ts';
import { type SheetToWrite, writeWorkbook } from '../platform/documents/write-workbook.ts';
import { type Command, type Given, type Told, usageError } from './command.ts';

/** What the demonstration invents: a workbook, other files, what is known of them, and what is wrong in them on purpose. */
interface Invented {
  readonly workbook: { readonly name: string; readonly sheets: readonly SheetToWrite[] };
  readonly texts: readonly { readonly name: string; readonly pieces: Iterable<string> }[];
  readonly answers: object;
  readonly faults: readonly object[];
}
type Invent = (asked: { readonly seed: number; readonly children: number; readonly asAt: Day; readonly faults: number; readonly titles: boolean }) => Invented;

/** Where no day is said, so that the same words make the same files on any day. */
const usualDay = '2026-03-31' as Day;
const usage = 'demo returns --children N --seed S [--out FOLDER] [--as-at DATE] [--faults N] [--no-titles] [--json]';

/** `demo returns` writes the returns of an invented authority, with known answers beside them. */
export function demoCommands(invent: Invent): readonly Command[] {
  return [{ name: 'demo returns', usage, valued: ['children', 'seed', 'out', 'as-at', 'faults'], flags: ['no-titles'], run: (given) => demoReturns(given, invent) }];
}

async function demoReturns({ args, options }: Given, invent: Invent): Promise<Told | typeof usageError> {
  const [children, seed, faults] = [options['children'], options['seed'], options['faults'] ?? '0'].map(wholeNumber);
  if (children === undefined || seed === undefined || faults === undefined || args.length > 0) return usageError;
  const said = options['as-at'];
  const asAt = typeof said === 'string' ? dayFrom(said) : usualDay;
  if (!asAt) return { json: { error: 'no-day' }, text: '', refused: [`${String(said)} is no day: write it as 2026-03-31.`] };
  const folder = await folderFor(options['out'], `returns-${children}-${seed}`);
  if (!folder.ok) return { json: { error: 'folder-is-there' }, text: '', refused: [`${folder.refusal} is there already, and nothing was written. Say another folder with --out.`] };
  const invented = invent({ seed, children, asAt, faults, titles: options['no-titles'] !== true });
  await writeReturns(folder.value, invented);
  const files = [invented.workbook.name, ...invented.texts.map(({ name }) => name), 'answers.json', 'faults.json'];
  return { json: { folder: folder.value, files, answers: invented.answers, faults: invented.faults }, text: files.map((name) => join(folder.value, name)).join('\n') };
}

/** Where nobody says which, a new folder in the current one: what is there is never written over. */
async function folderFor(said: string | true | undefined, usual: string): Promise<Outcome<string, string>> {
  if (typeof said === 'string') return accept(said);
  try {
    await mkdir(usual);
    return accept(usual);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return refuse(usual);
    throw fault;
  }
}

const wholeNumber = (text: string | true | undefined): number | undefined => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** Writes all files as they are made: what is in memory is the authority, not its files. */
export async function writeReturns(folder: string, { workbook, texts, answers, faults }: Invented): Promise<void> {
  for (const name of ['.', ...texts.map((each) => each.name)]) await mkdir(join(folder, dirname(name)), { recursive: true });
  await writeWorkbook(join(folder, workbook.name), workbook.sheets);
  for (const { name, pieces } of texts) await pipeline(Readable.from(gathered(pieces)), createWriteStream(join(folder, name)));
  await writeFile(join(folder, 'answers.json'), `${JSON.stringify(answers, null, 2)}\n`);
  await writeFile(join(folder, 'faults.json'), `${JSON.stringify(faults, null, 2)}\n`);
}

/** Lines in larger pieces: a write for each of them would take longer than making it. */
function* gathered(pieces: Iterable<string>): Generator<string, void, undefined> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < 65_536) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
