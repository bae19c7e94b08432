import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../src/platform/db/embedded/index.ts';
import { appRole } from '../src/platform/db/embedded/roles.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { parsers } from '../src/platform/db/pool.ts';
import { fillScope } from './scope-fill.ts';
import { type ScopeFigure, measureScope } from './scope-measure.ts';

export const scopeSize = { pieces: 1_000_000, teams: 3_000 } as const;

/** What row-level security costs at a million pieces of work: the same query under its policy, and without it. */
export async function benchScope(say: (words: string) => void): Promise<ScopeFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  await chmod(folder, 0o711);
  const opened = await openEmbedded({ folder: join(folder, 'data'), as: 'command' });
  if (!opened.ok) throw new Error(opened.refusal);
  const database = opened.value;
  try {
    const migrated = await migrate(database.config('owner'), appRole);
    if (!migrated.ok) throw new Error(migrated.refusal);
    const [superuser, owner, app] = (['superuser', 'owner', 'app'] as const).map((role) => new pg.Client({ ...database.config(role), types: parsers() })) as [pg.Client, pg.Client, pg.Client];
    await Promise.all([superuser.connect(), owner.connect(), app.connect()]);
    say(`${scopeSize.pieces.toLocaleString('en-GB')} pieces of work in ${scopeSize.teams.toLocaleString('en-GB')} teams …`);
    await fillScope(superuser, scopeSize);
    const figures = await measureScope(owner, app, say);
    await Promise.all([superuser.end(), owner.end(), app.end()]);
    return figures;
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As Markdown. */
export function scopeTable(figures: readonly ScopeFigure[]): string {
  const rows = figures.map(({ name, without, withPolicy }) => `| ${name} | ${without.toFixed(2)} | ${withPolicy.toFixed(2)} | ${(withPolicy / without).toFixed(2)} |`);
  return [`| ${scopeSize.pieces.toLocaleString('en-GB')} pieces of work, ${scopeSize.teams.toLocaleString('en-GB')} teams | Without policy, ms | With, ms | Times |`, '|---|---|---|---|', ...rows].join('\n');
}
