import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip, and what the zip says of it where that is not the truth. */
export interface Part {
  readonly name: string;
  readonly data: Buffer | string;
  /** The packed bytes, where they are not simply the data deflated. */
  readonly packed?: Buffer;
  readonly says?: { readonly declared?: number; readonly crc?: number; readonly method?: number; readonly flags?: number; readonly attributes?: number };
  /** What the header before the data says, where it differs from the directory. */
  readonly local?: { readonly name?: string; readonly method?: number; readonly declared?: number };
  /** Sizes follow the data. */
  readonly sizesFollow?: boolean;
  /** Takes the bytes of another part, by its place. */
  readonly over?: number;
  /** Lies in the data of another part, which is stored, by its place. */
  readonly within?: number;
}

/** A part as it lies in the zip: its header and its data. */
export const bytesOf = (part: Part): Buffer => written(part).bytes;

/** A zip written by hand, so that it can be wrong (PKWARE APPNOTE 4.3). */
export function zipOf(parts: readonly Part[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  const startOf = ({ over, within }: Part) => {
    if (within !== undefined) return (offsets[within] ?? 0) + 30 + Buffer.byteLength(parts[within]?.name ?? '');
    return over === undefined ? offset : (offsets[over] ?? 0);
  };
  for (const part of parts) {
    const made = written(part);
    const start = startOf(part);
    offsets.push(start);
    directory.push(made.entry(start));
    if (part.over !== undefined || part.within !== undefined) continue;
    body.push(made.bytes);
    offset += made.bytes.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, entries, end]);
}

function written(part: Part): { bytes: Buffer; entry: (offset: number) => Buffer } {
  const data = Buffer.from(part.data);
  const packed = part.packed ?? deflateRawSync(data);
  const says = { declared: data.length, crc: crc32(data), method: 8, flags: part.sizesFollow ? 8 : 0, attributes: 0, ...part.says };
  const local = { ...says, name: part.name, ...part.local };
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(says.flags, 6);
  head.writeUInt16LE(local.method, 8);
  head.writeUInt32LE(part.sizesFollow ? 0 : local.crc, 14);
  head.writeUInt32LE(part.sizesFollow ? 0 : packed.length, 18);
  head.writeUInt32LE(part.sizesFollow ? 0 : local.declared, 22);
  head.writeUInt16LE(Buffer.byteLength(local.name), 26);
  const behind = part.sizesFollow ? [sizes(says.crc, packed.length, says.declared)] : [];
  return { bytes: Buffer.concat([head, Buffer.from(local.name), packed, ...behind]), entry: (offset) => entryOf(part.name, packed.length, says, offset) };
}

function sizes(crc: number, packed: number, declared: number): Buffer {
  const bytes = Buffer.alloc(16);
  for (const [index, value] of [0x08074b50, crc, packed, declared].entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

function entryOf(name: string, packed: number, says: Required<NonNullable<Part['says']>>, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE((3 << 8) | 20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(says.flags, 8);
  entry.writeUInt16LE(says.method, 10);
  entry.writeUInt32LE(says.crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(says.declared, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(says.attributes, 38);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

/** Deflated bytes that unpack to `begin`, then `block` as often as is said, then `end`: a bomb costs no time to make. */
export function repeated(begin: string, block: string, times: number, end: string): Buffer {
  const flushed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const one = flushed(block);
  return Buffer.concat([flushed(begin), ...Array.from({ length: times }, () => one), deflateRawSync(end)]);
}
