import { createRequire } from 'node:module';

interface Architecture {
  readonly graph: Readonly<Record<string, readonly string[]>>;
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  readonly faultsOf: (arrows: Readonly<Record<string, readonly string[]>>) => string[];
}

/** The module graph as data, from architecture.cjs. */
export const { graph, rooms, faultsOf } = createRequire(import.meta.url)('../../architecture.cjs') as Architecture;

/** The capability a file belongs to, if it does. */
export function houseOf(file: string): string | null {
  return /^src\/capabilities\/([^/]+)\//.exec(file)?.[1] ?? null;
}
