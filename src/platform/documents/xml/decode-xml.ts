import { FileRefused } from '../files/file-refusal.ts';

/** Encodings that XML files of returns have, by the name that they declare in small letters. */
const declarable: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'us-ascii': 'utf-8', ascii: 'utf-8', 'utf-16': 'utf-16', 'utf-16le': 'utf-16', 'utf-16be': 'utf-16',
  'iso-8859-1': 'windows-1252', 'latin-1': 'windows-1252', 'windows-1252': 'windows-1252', 'cp1252': 'windows-1252',
};

/**
 * The text of an XML document: by its mark or its first bytes, and by what it declares (XML 1.0, appendix F). Where the
 * two say different things, or the bytes are not what was said, it is refused. Throws FileRefused.
 */
export function decodeXml(bytes: Buffer): string {
  const seen = seenIn(bytes);
  const opening = new TextDecoder(seen ?? 'windows-1252').decode(bytes.subarray(0, 400));
  const declared = /^\ufeff?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(opening)?.[1]?.toLowerCase();
  const meant = declared === undefined ? (seen ?? 'utf-8') : declarable[declared];
  if (meant === undefined) throw new FileRefused('its-characters-are-of-an-unknown-kind', { row: 1 });
  if (!agree(seen, meant)) throw new FileRefused('its-characters-are-damaged', { row: 1 });
  return decoded(bytes, seen ?? meant);
}

function seenIn(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start.startsWith('fffe') || start.startsWith('3c00')) return 'utf-16le';
  return start.startsWith('feff') || start.startsWith('003c') ? 'utf-16be' : null;
}

function agree(seen: string | null, meant: string): boolean {
  if (seen === null) return meant !== 'utf-16';
  return seen === meant || (seen.startsWith('utf-16') && meant.startsWith('utf-16'));
}

function decoded(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('its-characters-are-damaged', { row: lineOfDamage(bytes, encoding) });
  }
}

function lineOfDamage(bytes: Buffer, encoding: string): number | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = text.indexOf('\ufffd');
  return damaged < 0 ? null : text.slice(0, damaged).split(/\r\n|\n|\r/).length;
}
