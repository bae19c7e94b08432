import { type CompoundFile, compoundFile } from '../old-workbook/compound-file.ts';
import { openZip, type Zip } from '../zip/open-zip.ts';
import type { FileLimits } from './file-limits.ts';
import { FileRefused, type UnreadKind } from './file-refusal.ts';

/** What a file is by its content; its name is never asked. */
export type FileContent =
  | { readonly is: 'workbook'; readonly zip: Zip }
  | { readonly is: 'old-workbook' }
  | { readonly is: 'xml' }
  | { readonly is: 'text' };

/** What is read, or a refusal that says what it is instead. Throws FileRefused. */
export async function contentOfFile(bytes: Buffer, limits: FileLimits): Promise<FileContent> {
  if (bytes.length > limits.bytes) throw new FileRefused('it-is-too-large', { more: Math.floor(limits.bytes / 1024 / 1024) });
  if (bytes.length === 0) throw new FileRefused('it-is-empty');
  const start = bytes.subarray(0, 16).toString('hex');
  if (/^504b(0304|0506|0708)/.test(start)) return contentOfZip(await openZip(bytes, limits));
  if (start.startsWith('d0cf11e0a1b11ae1')) return contentOfCompound(compoundFile(bytes));
  const known = beginnings.find(([beginning]) => beginning.test(start));
  if (known) throw another(known[1]);
  return contentOfText(openingOf(bytes));
}

const another = (more: UnreadKind) => new FileRefused('it-is-another-kind', { more });

/** The first bytes of files, in hex. */
const beginnings: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^25504446/, 'pdf'], [/^7b5c727466/, 'rtf'],
  [/^(89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250)/, 'picture'],
  [/^(1f8b|377abcaf271c|526172211a07|425a68|fd377a585a00|28b52ffd)/, 'packed'],
  [/^(4d5a|7f454c46|cafebabe|cffaedfe)/, 'program'],
];

/** Parts that say what a zip is, first that fits. Names are in small letters. */
const zipKinds: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^xl\/workbook\.bin$/, 'binary-workbook'], [/^word\/document\.xml$/, 'word'], [/^ppt\/presentation\.xml$/, 'presentation'], [/^mimetype$/, 'open-document'],
];

function contentOfZip(zip: Zip): FileContent {
  const names = [...zip.keys()];
  const kind = zipKinds.find(([part]) => names.some((name) => part.test(name)));
  if (kind) throw another(kind[1]);
  if (names.some((name) => /(^|\/)vbaproject[^/]*\.bin$|^xl\/macrosheets\//.test(name))) throw new FileRefused('it-holds-macros');
  if (!zip.has('[content_types].xml')) throw another('zip');
  return { is: 'workbook', zip };
}

function contentOfCompound(file: CompoundFile): FileContent {
  const holds = (...names: string[]) => file.names.some((name) => names.includes(name.toLowerCase()));
  if (holds('encryptedpackage', 'encryptioninfo')) throw new FileRefused('it-is-encrypted');
  if (holds('_vba_project_cur', '_vba_project', 'vba')) throw new FileRefused('it-holds-macros');
  if (holds('workbook', 'book')) return { is: 'old-workbook' };
  throw another(holds('worddocument') ? 'old-word' : holds('powerpoint document') ? 'presentation' : 'compound');
}

/** The first characters, whatever their encoding, as far as they tell what follows. */
function openingOf(bytes: Buffer): string {
  return bytes.subarray(0, 2000).toString('latin1').replaceAll('\0', '').replace(/^(ï»¿|ÿþ|þÿ)/, '').trimStart();
}

function contentOfText(opening: string): FileContent {
  if (/^(<!doctype html|<html|<head|<table|<meta)/i.test(opening)) throw another('web-page');
  if (/^mime-version:/i.test(opening)) throw another('web-page');
  if (!/^<[?!a-z_]/i.test(opening)) return { is: 'text' };
  if (/<\?mso-application\s|urn:schemas-microsoft-com:office:spreadsheet/.test(opening)) throw another('xml-workbook');
  return /<html[\s>]/i.test(opening) ? notXml() : { is: 'xml' };
}

function notXml(): never {
  throw another('web-page');
}
