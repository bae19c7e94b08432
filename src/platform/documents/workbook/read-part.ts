import { FileRefused } from '../files/file-refusal.ts';
import { giveWay, type Watch } from '../files/watch.ts';
import type { XmlTaker } from '../tables.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { XmlGuard } from '../xml/xml-guard.ts';
import type { Zip, ZipPart } from '../zip/open-zip.ts';
import { wholePart } from '../zip/unpack-part.ts';

const piece = 64 * 1024;

/** Hands over a part that is held at once. One that is broken makes the workbook damaged. Throws FileRefused. */
export async function readPart(part: ZipPart, taker: XmlTaker, watch: Watch): Promise<void> {
  await readPartText(decodeXml(await wholePart(part, watch.limits)), taker, watch);
}

/** The same of its text. */
export async function readPartText(text: string, taker: XmlTaker, watch: Watch): Promise<void> {
  const guard = new XmlGuard(taker, watch);
  for (let at = 0; at < text.length; at += piece) {
    guard.write(text.slice(at, at + piece));
    watch.check();
    await giveWay();
  }
  guard.end();
}

/** The part of that path, or a refusal as damaged. */
export function partAt(zip: Zip, path: string): ZipPart {
  const part = zip.get(path.toLowerCase());
  if (!part) throw new FileRefused('it-is-damaged');
  return part;
}

/** One tag after another, with no need of text. */
export function tags(open: (name: string, attributes: ReadonlyMap<string, string>) => void): XmlTaker {
  return { open, text: () => undefined, close: () => undefined };
}
