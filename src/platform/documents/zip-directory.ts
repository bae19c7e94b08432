import { inflateRawSync } from 'node:zlib';

/** A file in a zip, as the zip's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Bytes when unpacked, so it says. */
  readonly unpacked: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const longestComment = 65_535;

/** The directory of a zip; null where it has none that can be read (PKWARE APPNOTE 4.3.12 and 4.3.16). */
export function entriesOf(bytes: Buffer): ZipEntry[] | null {
  const end = endOf(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null;
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + name).toString('utf8'), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24), offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  return -1;
}

/** Whether the entry unpacks to what it declares. Unpacking stops at the first byte too many. */
export function unpacks(bytes: Buffer, entry: ZipEntry): 'as-declared' | 'to-more' | 'not-at-all' {
  const { offset, packed, unpacked, method } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== fileMark) return 'not-at-all';
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length === unpacked ? 'as-declared' : 'not-at-all';
  if (method !== 8 || data.length !== packed) return 'not-at-all';
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) }).length === unpacked ? 'as-declared' : 'not-at-all';
  } catch (fault) {
    return (fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'to-more' : 'not-at-all';
  }
}
