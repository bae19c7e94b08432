import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentLine } from './document-line.ts';
import { kindOfFile } from './kind-of-file.ts';
import { linesOfWord } from './lines-of-word.ts';
import type { Unreadable } from './unreadable.ts';

export const largestDocument = 5 * 1024 * 1024;

/** The lines of a text or Word document. What it is, is seen from its content: its name may say something else. */
export async function textOfDocument(bytes: Buffer): Promise<Outcome<DocumentLine[], Unreadable>> {
  if (bytes.length > largestDocument) return refuse({ why: 'it-is-too-large', bytes: bytes.length });
  const kind = kindOfFile(bytes);
  if (kind === 'word') return linesOfWord(bytes);
  if (kind !== 'text') return refuse({ why: 'it-is-another-kind', kind });
  const text = decodeText(bytes);
  return text.ok ? accept(linesOfText(text.value)) : text;
}

/** Lines as an editor counts them. */
export function linesOfText(text: string): DocumentLine[] {
  return text.split(/\r\n|\n|\r/).map((line, place) => ({ number: place + 1, text: line.replaceAll(/[\f\v]/g, ' ') }));
}

/** Lines as text that reads back as the same lines: what Word said of them is written as Markdown. */
export function textOfLines(lines: readonly DocumentLine[]): string {
  return lines.map(({ text, heading, item }) => {
    if (item !== undefined) return `${'    '.repeat(item)}- ${text}`;
    if (heading === undefined) return text;
    return heading > 6 ? `**${text}**` : `${'#'.repeat(Math.max(1, heading))} ${text}`;
  }).join('\n');
}
