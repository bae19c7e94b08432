import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import type { DocumentLine } from './document-line.ts';
import { shippedText } from './shipped-text.ts';
import { linesOfText, textOfDocument, textOfLines } from './text-of-document.ts';
import { unreadableWords } from './unreadable.ts';

/** What pages need of documents, to be handed to them by the composition root. Refusals are in a reader's words. */
export const documents = {
  async read(bytes: Buffer): Promise<Outcome<DocumentLine[], string>> {
    const read = await textOfDocument(bytes);
    return read.ok ? accept(read.value) : refuse(unreadableWords(read.refusal));
  },
  linesOfText,
  textOfLines,
  shippedText,
};
