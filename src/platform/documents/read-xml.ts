import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import { contentOfFile } from './files/content-of-file.ts';
import { type FileLimits, fileLimits } from './files/file-limits.ts';
import { FileRefused, type FileRefusal } from './files/file-refusal.ts';
import { giveWay, type Reading, Watch } from './files/watch.ts';
import type { XmlTaker } from './tables.ts';
import { decodeXml } from './xml/decode-xml.ts';
import { XmlGuard } from './xml/xml-guard.ts';

/** A file that somebody sent, with the name that they gave it. The name is for people only. */
export interface SentFile { readonly name: string; readonly bytes: Buffer }

const piece = 64 * 1024;

/**
 * Hands over an XML file as it comes. What was handed over counts only when this accepts; the taker's own faults are
 * thrown on. Never reaches for another file or the network.
 */
export async function readXml(file: SentFile, taker: XmlTaker, reading: Reading = {}): Promise<Outcome<true, FileRefusal>> {
  const limits: FileLimits = { ...fileLimits, ...reading.limits };
  const watch = new Watch(limits, reading);
  try {
    const content = await contentOfFile(file.bytes, limits);
    if (content.is !== 'xml') throw new FileRefused('it-is-another-kind', { more: 'table' });
    await handOver(decodeXml(file.bytes), new XmlGuard(taker, watch), watch);
    return accept(true);
  } catch (fault) {
    if (fault instanceof FileRefused) return refuse({ file: file.name, ...fault.refusal });
    throw fault;
  }
}

async function handOver(text: string, guard: XmlGuard, watch: Watch): Promise<void> {
  for (let at = 0; at < text.length; at += piece) {
    guard.write(text.slice(at, at + piece));
    watch.check();
    watch.progress((at + piece) / text.length);
    await giveWay();
  }
  guard.end();
}
