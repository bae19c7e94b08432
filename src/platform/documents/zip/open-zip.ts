import yauzl, { type Entry, type LocalFileHeader, type ZipFile } from 'yauzl';
import type { FileLimits } from '../files/file-limits.ts';
import { asDamaged, FileRefused } from '../files/file-refusal.ts';

/** A part of a zip, found but not unpacked. */
export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly data: Buffer;
  /** Bytes when unpacked, so the zip says. */
  readonly declared: number;
  readonly crc: number;
}

/** Parts by their names in small letters: names that differ in nothing else are one (ECMA-376 part 2, 6.2.2.3). */
export type Zip = ReadonlyMap<string, ZipPart>;

/** Finds the parts of a zip and unpacks none. What could be read in two ways is refused. Throws FileRefused. */
export async function openZip(bytes: Buffer, limits: FileLimits): Promise<Zip> {
  const found: Found[] = [];
  const parts = new Map<string, ZipPart>();
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, decodeStrings: true });
    if (zip.entryCount > limits.entries) throw new FileRefused('too-many-parts', { more: limits.entries });
    for await (const entry of zip.eachEntry()) {
      const each = await foundAt(zip, entry);
      found.push(each);
      addPart(parts, each, bytes, limits);
    }
  } catch (fault) {
    throw leadsOutside(fault) ? new FileRefused('its-parts-lead-outside') : asDamaged(fault);
  }
  refuseOverlap(found);
  const together = [...parts.values()].reduce((sum, { declared }) => sum + declared, 0);
  if (together > limits.unpacked) throw new FileRefused('it-unpacks-to-too-much');
  return parts;
}

interface Found { readonly entry: Entry; readonly start: number; readonly end: number; readonly dataStart: number }

async function foundAt(zip: ZipFile, entry: Entry): Promise<Found> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  if (contradicts(entry, local)) throw new FileRefused('its-parts-contradict-each-other');
  return { entry, start: entry.relativeOffsetOfLocalHeader, dataStart: local.fileDataStart, end: local.fileDataStart + entry.compressedSize };
}

/** A zip says everything twice. Where sizes follow the data (bit 3), the first saying of them is empty. */
function contradicts(entry: Entry, local: LocalFileHeader): boolean {
  const sizesFollow = (entry.generalPurposeBitFlag & 8) !== 0;
  const large = 0xffffffff;
  const differs = (said: number, again: number) => said !== again && again !== large && !(sizesFollow && again === 0);
  return !entry.fileNameRaw.equals(local.fileName)
    || entry.compressionMethod !== local.compressionMethod
    || differs(entry.crc32, local.crc32)
    || differs(entry.compressedSize, local.compressedSize)
    || differs(entry.uncompressedSize, local.uncompressedSize);
}

function addPart(parts: Map<string, ZipPart>, { entry, dataStart, end }: Found, bytes: Buffer, limits: FileLimits): void {
  const name = entry.fileName.toLowerCase();
  if (entry.isEncrypted()) throw new FileRefused('it-is-encrypted');
  if (isLink(entry)) throw new FileRefused('its-parts-lead-outside');
  if (parts.has(name)) throw new FileRefused('its-parts-contradict-each-other');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new FileRefused('it-is-damaged');
  if (end > bytes.length) throw new FileRefused('it-is-damaged');
  if (isOutOfProportion(entry.compressedSize, entry.uncompressedSize, limits)) throw new FileRefused('it-unpacks-to-too-much');
  parts.set(name, { name: entry.fileName, method: entry.compressionMethod, data: bytes.subarray(dataStart, end), declared: entry.uncompressedSize, crc: entry.crc32 });
}

const megabyte = 1024 * 1024;

/** Whether that many bytes come from so few as they do only in a file that is made to be too large. */
function isOutOfProportion(packed: number, unpacked: number, limits: FileLimits): boolean {
  return unpacked > megabyte && unpacked > packed * limits.ratio;
}

/** A symbolic link, as Unix marks it in the upper half of the attributes. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Two parts that share bytes: how a small zip unpacks to petabytes. */
function refuseOverlap(found: readonly Found[]): void {
  const sorted = found.toSorted((a, b) => a.start - b.start);
  const overlaps = sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
  if (overlaps) throw new FileRefused('its-parts-contradict-each-other');
}

/** What yauzl says of names with '..', a leading '/', a drive or a backslash. */
function leadsOutside(fault: unknown): boolean {
  return fault instanceof Error && /absolute path|relative path|invalid characters in fileName/.test(fault.message);
}
