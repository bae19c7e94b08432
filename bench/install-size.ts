import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** What of our own is needed to serve. */
const ownFolders = ['src', 'db', 'assets', 'standards', 'scripts'];

/** Bytes on the disk after `npm start` in a fresh clone, whatever Node is brought besides. */
export interface InstallSize {
  /** All packages, and those of them that serving needs. */
  readonly packages: number; readonly served: number;
  readonly own: number;
}

export async function measureInstallSize(): Promise<InstallSize> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean }> };
  const served = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(root, path)));
  return {
    packages: await bytesUnder(join(root, 'node_modules')),
    served: await sum(served.map(([path]) => bytesOfPackage(join(root, path)))),
    own: await sum(ownFolders.map((folder) => bytesUnder(join(root, folder), (name) => !name.includes('.test.')))),
  };
}

/** Without the packages that lie inside it: the lock names those themselves. */
const bytesOfPackage = (folder: string) => bytesUnder(folder, (path) => !path.includes('node_modules'));

async function bytesUnder(folder: string, counts: (path: string) => boolean = () => true): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name)).filter((path) => counts(path.slice(folder.length)));
  return sum(paths.map(async (path) => (await stat(path)).size));
}

const sum = async (sizes: readonly Promise<number>[]) => (await Promise.all(sizes)).reduce((all, each) => all + each, 0);
