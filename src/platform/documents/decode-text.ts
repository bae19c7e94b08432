import { isUtf8 } from 'node:buffer';
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import type { Unreadable } from './unreadable.ts';

/** UTF-8 with or without its mark, UTF-16 with it, or Windows-1252 where it is plainly text in it. */
export function decodeText(bytes: Buffer): Outcome<string, Unreadable> {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  if (bytes.includes(0)) return refuse({ why: 'it-is-not-text' });
  const text = isUtf8(bytes) ? accept(new TextDecoder('utf-8').decode(bytes)) : decodeOlder(bytes);
  if (!text.ok) return text;
  const damaged = text.value.indexOf('\ufffd');
  if (damaged >= 0) return refuse({ why: 'its-characters-are-damaged', line: lineAt(text.value, damaged) });
  return isText(text.value) ? text : refuse({ why: 'it-is-not-text' });
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Buffer, encoding: string): Outcome<string, Unreadable> {
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = text.indexOf('\ufffd');
  if (text.includes('\0')) return refuse({ why: 'it-is-not-text' });
  if (damaged >= 0) return refuse({ why: 'its-characters-are-damaged', line: lineAt(text, damaged) });
  return isText(text) ? accept(text) : refuse({ why: 'it-is-not-text' });
}

/**
 * Bytes that are not UTF-8. Where most of what is not plain is whole characters of it, it was cut or mixed; otherwise
 * they are Windows-1252, if nearly all of them are plain letters, figures and marks.
 */
function decodeOlder(bytes: Buffer): Outcome<string, Unreadable> {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const whole = lenient.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (whole > 0 && whole >= broken) return refuse({ why: 'its-characters-are-damaged', line: lineAt(lenient, lenient.indexOf('\ufffd')) });
  return isOlderText(bytes) ? accept(new TextDecoder('windows-1252').decode(bytes)) : refuse({ why: 'it-is-not-text' });
}

/** Windows-1252 gives these bytes no character. */
const nothing: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const leastPlain = 0.85;

function isOlderText(bytes: Buffer): boolean {
  const plain = bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0);
  return plain >= bytes.length * leastPlain && !bytes.some((byte) => nothing.has(byte));
}

/** No control characters but those that move the pen. */
function isText(text: string): boolean {
  return !/(?![\t\n\v\f\r])\p{Cc}/u.test(text.replaceAll(/[\u0080-\u009f]/g, ''));
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\n|\r/).length;
}
