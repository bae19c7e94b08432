import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { XmlTaker } from '../tables.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import type { ZipPart } from '../zip/open-zip.ts';
import { wholePart } from '../zip/unpack-part.ts';
import { plainTexts } from './plain-texts.ts';
import { readPartText } from './read-part.ts';
import { unescaped } from './unescaped.ts';

/** The texts that cells name by number (ECMA-376 part 1, 18.4.8 and 18.4.9). How they are to be pronounced is left out. */
export async function sharedTexts(part: ZipPart | null, watch: Watch): Promise<readonly string[]> {
  if (!part) return [];
  const xml = decodeXml(await wholePart(part, watch.limits));
  const plain = plainTexts(xml, watch.limits);
  if (plain) return plain.map(unescaped);
  const texts: string[] = [];
  await readPartText(xml, textTaker(texts, watch), watch);
  return texts;
}

function textTaker(texts: string[], { limits }: Watch): XmlTaker {
  const path: string[] = [];
  let text = '';
  return {
    open(name) {
      path.push(name);
      if (name === 'si') text = '';
    },
    text(said) {
      if (path.at(-1) !== 't' || path.at(-2) === 'rPh') return;
      text += said;
      if (text.length > limits.cellText) throw new FileRefused('a-text-is-too-long', { more: limits.cellText });
    },
    close(name) {
      path.pop();
      if (name !== 'si') return;
      texts.push(unescaped(text));
      if (texts.length > limits.sharedTexts) throw new FileRefused('too-many-texts', { more: limits.sharedTexts });
    },
  };
}
