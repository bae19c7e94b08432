import { FileRefused } from '../files/file-refusal.ts';

/** What an OLE compound file holds, by name: storages and streams (MS-CFB 2.6). */
export interface CompoundFile { readonly names: readonly string[] }

const mostSectors = 65_536;
const endOfChain = 0xfffffffa;

/** Reads the directory only. Throws FileRefused where the file is cut short or its chains lead astray. */
export function compoundFile(bytes: Buffer): CompoundFile {
  const shift = bytes.length < 512 ? 0 : bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new FileRefused('it-is-damaged');
  const size = 1 << shift;
  const sector = (number: number) => {
    const start = (number + 1) * size;
    if (start + 128 > bytes.length) throw new FileRefused('it-is-damaged');
    return bytes.subarray(start, start + size);
  };
  const table = allocationTable(bytes, sector);
  const names: string[] = [];
  let seen = 0;
  for (let at = bytes.readUInt32LE(48); at < endOfChain; at = nextOf(at, table, size)) {
    seen += 1;
    if (seen > mostSectors) throw new FileRefused('it-is-damaged');
    names.push(...namesIn(sector(at)));
  }
  return { names };
}

/** The sectors that hold the allocation table: the first 109 are named in the header, the others in a chain of their own. */
function allocationTable(bytes: Buffer, sector: (number: number) => Buffer): Buffer[] {
  const numbers = numbersIn(bytes.subarray(76, 512));
  const seen = new Set<number>();
  for (let at = bytes.readUInt32LE(68); at < endOfChain;) {
    if (seen.has(at)) throw new FileRefused('it-is-damaged');
    seen.add(at);
    const more = numbersIn(sector(at));
    at = more.pop() ?? endOfChain;
    numbers.push(...more);
  }
  return numbers.filter((number) => number < endOfChain).map(sector);
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

function nextOf(number: number, table: readonly Buffer[], size: number): number {
  const each = size / 4;
  const part = table[Math.floor(number / each)];
  const place = (number % each) * 4;
  if (!part || place + 4 > part.length) throw new FileRefused('it-is-damaged');
  return part.readUInt32LE(place);
}

const entrySize = 128;

/** Each entry has its name in UTF-16, and how many bytes of it there are. */
function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const length = directory.readUInt16LE(at + 64);
    const kind = directory[at + 66] ?? 0;
    if (kind !== 0 && length >= 2 && length <= 64) names.push(directory.subarray(at, at + length - 2).toString('utf16le'));
  }
  return names;
}
