import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a check says: the rule, the file below the root it was given, and what is wrong in words. */
export interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly said: string;
}

/** A fault put into a tree on purpose: the text is added to the file, or makes it. */
export interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Path below the root → text. */
export type Files = Readonly<Record<string, string>>;

/** Every file below a folder, as paths from the root with forward slashes, sorted; none when the folder is not there. */
export function filesUnder(root: string, folder: string, ending = ''): string[] {
  const from = join(root, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .toSorted();
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The settings that the import check and the linter read, so that a planted tree is judged as the real one is. */
const SETTINGS = ['package.json', 'tsconfig.json', 'architecture.cjs', '.dependency-cruiser.cjs', '.oxlintrc.json', 'tools/lint'];

/** A temporary tree with the project's own settings and packages; `remove` takes it away. */
export function plantTree(files: Files, planted: readonly Planted[] = []): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'touchstone-architecture-'));
  for (const path of SETTINGS) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const all: Record<string, string> = { ...files };
  for (const { file, text } of planted) all[file] = (all[file] ?? '') + text;
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Fails with one line for each fault, so that what is wrong can be read without a debugger. */
export function expectNone(faults: readonly Fault[]): void {
  if (faults.length > 0) assert.fail(`\n${faults.map(({ rule, file, said }) => `${rule}: ${file}: ${said}`).join('\n')}`);
}

/** The planted faults that a check did not report, as 'rule: file'; a check that cannot fail is a defect. */
export function unreported(planted: readonly Planted[], faults: readonly Fault[]): string[] {
  const key = ({ rule, file }: { rule: string; file: string }) => `${rule}: ${file}`;
  const reported = new Set(faults.map(key));
  return planted.map(key).filter((each) => !reported.has(each));
}

/** What was reported in files where nothing was planted. */
export function falselyReported(planted: readonly Planted[], faults: readonly Fault[]): Fault[] {
  const sown = new Set(planted.map(({ file }) => file));
  return faults.filter(({ file }) => !sown.has(file));
}
