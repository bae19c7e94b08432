import { readFile } from 'node:fs/promises';
import { importStandard, listStandards, publishStandard, readShipped } from '../capabilities/standards/index.ts';
import type { Connection } from '../platform/db/connection.ts';

const shippedFile = new URL('../../standards/practice-fundamentals.json', import.meta.url);

/** The standard that comes with Touchstone, published and in use where an authority has none yet, so that it can start at once. */
export async function shipStandard(db: Connection, at: Date): Promise<void> {
  if ((await listStandards(db)).length > 0) return;
  const text = await readFile(shippedFile, 'utf8');
  const shipped = readShipped(text);
  const { name } = JSON.parse(text) as { name: string };
  const written = [`# ${name}`, ...shipped.flatMap((domain) => [`## ${domain.title}`, ...domain.statements.map((each) => `- ${each.text}`)])];
  const lines = written.map((line, index) => ({ number: index + 1, text: line }));
  const imported = await importStandard(db, { lines, from: 'Shipped with Touchstone', name, shipped }, { by: null, at });
  if (!imported.ok) throw new Error('the shipped standard cannot be imported');
  const published = await publishStandard(db, { versionId: imported.value.versionId, use: true }, { by: null, at });
  if (!published.ok) throw new Error('the shipped standard cannot be published');
}
