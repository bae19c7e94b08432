import { entriesOf } from './zip-directory.ts';

/** Kinds of file that we know and do not read. */
export type OtherKind = 'pdf' | 'old-word' | 'odt' | 'rtf' | 'office' | 'picture' | 'web-page';

/** The first bytes of each, in hex. */
const beginnings: readonly (readonly [string, OtherKind])[] = [
  ['25504446', 'pdf'], ['d0cf11e0a1b11ae1', 'old-word'], ['7b5c727466', 'rtf'],
  ['89504e47', 'picture'], ['ffd8ff', 'picture'], ['47494638', 'picture'],
];
const zip = '504b0304';

/** What a file is, by its content. */
export function kindOfFile(bytes: Buffer): 'word' | 'text' | OtherKind {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = beginnings.find(([beginning]) => start.startsWith(beginning));
  if (known) return known[1];
  if (start.startsWith(zip)) return kindOfZip(bytes);
  const opening = bytes.subarray(0, 200).toString('latin1').trimStart().toLowerCase();
  return /^(ï»¿)?(<!doctype html|<html)/.test(opening) ? 'web-page' : 'text';
}

/** A zip whose directory cannot be read is taken for Word: it is refused there as damaged. */
function kindOfZip(bytes: Buffer): 'word' | 'odt' | 'office' {
  const mimetype = bytes.subarray(30, 90).toString('latin1');
  if (mimetype.startsWith('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (mimetype.startsWith('mimetype')) return 'office';
  const entries = entriesOf(bytes);
  return entries === null || entries.some(({ name }) => name === 'word/document.xml') ? 'word' : 'office';
}
