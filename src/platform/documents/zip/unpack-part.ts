import { crc32, createInflateRaw } from 'node:zlib';
import type { FileLimits } from '../files/file-limits.ts';
import { asDamaged, FileRefused } from '../files/file-refusal.ts';
import type { ZipPart } from './open-zip.ts';

const piece = 256 * 1024;

/**
 * The bytes of a part, piece by piece. They are counted as they come: a part that unpacks to another number of bytes
 * than it declared, or to bytes with another sum, is refused at the first byte too many. What it declares was held
 * against the limits when the zip was opened. Throws FileRefused.
 */
export async function* unpacked(part: ZipPart): AsyncGenerator<Buffer, void, undefined> {
  let count = 0;
  let sum = 0;
  for await (const bytes of part.method === 0 ? stored(part.data) : inflated(part.data)) {
    count += bytes.length;
    sum = crc32(bytes, sum);
    if (count > part.declared) throw new FileRefused('its-parts-contradict-each-other');
    yield bytes;
  }
  if (count !== part.declared || sum !== part.crc) throw new FileRefused('it-is-damaged');
}

/** All of a part that is small by its nature, or refused as too much. */
export async function wholePart(part: ZipPart, limits: FileLimits): Promise<Buffer> {
  if (part.declared > limits.heldPart) throw new FileRefused('it-unpacks-to-too-much');
  const pieces: Buffer[] = [];
  for await (const bytes of unpacked(part)) pieces.push(bytes);
  return Buffer.concat(pieces);
}

async function* stored(data: Buffer): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < data.length; at += piece) yield data.subarray(at, at + piece);
}

async function* inflated(data: Buffer): AsyncGenerator<Buffer, void, undefined> {
  const inflate = createInflateRaw({ chunkSize: piece });
  inflate.end(data);
  try {
    for await (const bytes of inflate) yield bytes as Buffer;
  } catch (fault) {
    throw asDamaged(fault);
  }
  // Bytes behind the end of what was packed belong to nobody.
  if (inflate.bytesWritten !== data.length) throw new FileRefused('it-is-damaged');
}
