import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPostgresServerHere, startPostgresServer } from './postgres-server.ts';

/** Where the service keeps its data while it is measured, and how it is started there. */
export interface Place {
  readonly name: 'embedded' | 'server';
  /** The variables that the service is started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** The file that is started. */
  readonly entry: string;
  close(): Promise<void>;
}

const fileAt = (path: string) => new URL(path, import.meta.url).pathname;

/** The embedded database, durable, as `npm start` has it. */
export async function embeddedPlace(): Promise<Place> {
  const folder = await ownFolder();
  return {
    name: 'embedded', environment: { TOUCHSTONE_DATA: join(folder, 'data') }, entry: fileAt('../src/main.ts'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A PostgreSQL server of its own; null where the operating system has none. */
export async function serverPlace(): Promise<Place | null> {
  if (!isPostgresServerHere()) return null;
  const [folder, data] = [await ownFolder(), await ownFolder()];
  const server = await startPostgresServer(folder);
  return {
    name: 'server', environment: { ...server.environment, TOUCHSTONE_DATA: data }, entry: fileAt('serve.ts'),
    async close() {
      await server.close();
      for (const each of [folder, data]) await rm(each, { recursive: true, force: true });
    },
  };
}

/** Open to pass through, not to read: started by root, the database inside runs as another user. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  await chmod(folder, 0o711);
  return folder;
}
