import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClusterAddress } from './cluster.ts';

export const schemaFile = join(import.meta.dirname, '../../db/schema.sql');
export const pgDump = '/usr/lib/postgresql/15/bin/pg_dump';

/** PostgreSQL 15's tool is the one whose words are committed; another version words the same schema otherwise. */
export async function canDump(address: ClusterAddress): Promise<boolean> {
  return address.major === 15 && access(pgDump).then(() => true, () => false);
}

/** The whole schema with its grants, as text that is the same every time. */
export async function dumpSchema(address: ClusterAddress): Promise<string> {
  const options = ['--schema-only', '--no-owner', '--host', address.host, '--username', 'postgres', address.template];
  const { stdout } = await promisify(execFile)(pgDump, options, { maxBuffer: 64_000_000 });
  return withoutTheMoment(stdout);
}

/** Leaves out which minor version wrote it, and the random word that newer ones put around it. */
function withoutTheMoment(dump: string): string {
  const lines = dump.split('\n').filter((line) => !/^-- Dumped (from|by)|^\\(un)?restrict /.test(line));
  const heading = '-- Made from db/migrations by `npm run schema`. To read, not to edit.\n';
  return `${heading}${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
