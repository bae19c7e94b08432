import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { ExtractFile } from '../domain/extract.ts';
import type { ReturnKind } from '../domain/returns/seam.ts';
import { recordBegun } from '../sql/record-extract.ts';
import { dropSilent } from './drop-silent.ts';

/** Files as they came. Their bytes are read once and stored nowhere: names of children may be in them. */
export interface ReturnFiles {
  readonly kind: ReturnKind;
  readonly asAt: Day;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  /** What the authority's own words mean, as `findWordsSaid` answers it. */
  readonly words?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Which column the authority's own headings stand for, as `findHeadingsSaid` answers it. */
  readonly headings?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What the composition root hands in: reading goes on beside the pages, whatever becomes of the window that began it. */
export interface ReturnsHouse {
  readonly startReading: (extract: number, files: ReturnFiles) => void;
  /** What is said of the files: their names, sizes and fingerprints. */
  readonly describe: (files: ReturnFiles['files']) => ExtractFile[];
}

/** Begins to read a return, and throws away what was cut off before. Answers the number of its extract. */
export async function beginReturn(
  { db, by, at }: { readonly db: Connection; readonly by: number | null; readonly at: Date },
  { kind, asAt, files }: { readonly kind: ReturnKind; readonly asAt: Day; readonly files: readonly ExtractFile[] },
): Promise<number> {
  await dropSilent(db, at);
  return recordBegun(db, { kind, asAt, files, by, at });
}
