import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Judged, Line, ReturnKind } from '../../../src/capabilities/caseload/domain/returns/seam.ts';
import { writeReturns } from '../../../src/commands/demo-returns.ts';
import { readFiles } from '../../../src/commands/read-files.ts';
import { type AskedReturns, type InventedReturns, inventReturns } from '../../../src/demonstration/returns/invent-returns.ts';
import type { Day } from '../../../src/kernel/day.ts';

export const inventedDay = '2026-03-31' as Day;

/** Writes invented returns into a folder of their own, that is gone afterwards. */
export async function withInvented<T>(asked: Partial<AskedReturns>, look: (folder: string, invented: InventedReturns) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'invented-'));
  try {
    const invented = inventReturns({ seed: 1, children: 60, asAt: inventedDay, faults: 0, titles: true, ...asked });
    await writeReturns(folder, invented);
    return await look(folder, invented);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each way in which the returns are written, as `returns check` is given them. */
export async function waysOf(folder: string): Promise<{ readonly kind: ReturnKind; readonly files: readonly string[] }[]> {
  const of = async (name: string) => (await readdir(join(folder, name))).map((file) => join(folder, name, file));
  return [
    { kind: 'annex-a', files: [join(folder, 'annex-a.xlsx')] }, { kind: 'annex-a', files: byNumber(await of('annex-a')) },
    { kind: 'cin-census', files: [join(folder, 'cin-census.xml')] }, { kind: 'ssda903', files: await of('ssda903') },
  ];
}

const byNumber = (paths: readonly string[]) => paths.toSorted((a, b) => Number(/(\d+)\.csv$/.exec(a)?.[1]) - Number(/(\d+)\.csv$/.exec(b)?.[1]));

export async function judgedFiles(kind: ReturnKind, paths: readonly string[], asAt: Day = inventedDay): Promise<{ readonly judged: Judged; readonly lines: Line[] }> {
  const lines: Line[] = [];
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  const outcome = await readFiles({ kind, asAt, files }, { line: (line) => lines.push(line), progress: () => undefined });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return { judged: outcome.value, lines };
}

/** One fingerprint of every file in the folder. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)).toSorted()) hash.update(name.slice(folder.length)).update(await readFile(name));
  return hash.digest('hex');
}
