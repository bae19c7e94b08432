import type { Line } from './mark-lines.ts';
import type { ReadDomain } from './reading.ts';
import { longest, mostStatements, sameWords } from './standard.ts';

/** Why a document cannot be taken as a standard. Each finishes "refused because…", and names its lines. */
export type Misread =
  | { readonly why: 'it-is-empty' }
  | { readonly why: 'no-statements-were-found' }
  | { readonly why: 'a-statement-is-there-twice'; readonly line: number; readonly firstLine: number; readonly text: string }
  | { readonly why: 'there-are-too-many-statements'; readonly count: number; readonly line: number }
  | { readonly why: 'a-statement-is-too-long'; readonly line: number; readonly length: number }
  | { readonly why: 'a-heading-is-too-long'; readonly line: number };

/** Enough to put right in one go. */
const mostNamed = 20;

export function misreadings(lines: readonly Line[], domains: readonly ReadDomain[]): Misread[] {
  if (lines.every((line) => line.text.trim() === '')) return [{ why: 'it-is-empty' }];
  const statements = domains.flatMap((domain) => domain.statements);
  if (statements.length === 0) return [{ why: 'no-statements-were-found' }];
  const over = statements[mostStatements];
  if (over) return [{ why: 'there-are-too-many-statements', count: statements.length, line: over.lines[0] ?? 0 }];
  const seen = new Map<string, number>();
  const found = statements.flatMap(({ text, lines: [line = 0] }): Misread[] => {
    const firstLine = seen.get(sameWords(text));
    if (firstLine === undefined) seen.set(sameWords(text), line);
    const twice: Misread[] = firstLine === undefined ? [] : [{ why: 'a-statement-is-there-twice', line, firstLine, text }];
    return text.length > longest.text ? [...twice, { why: 'a-statement-is-too-long', line, length: text.length }] : twice;
  });
  const headings = domains.flatMap(({ title, lines: [line = 0] }): Misread[] =>
    (title.length >= longest.title ? [{ why: 'a-heading-is-too-long', line }] : []));
  return [...headings, ...found].slice(0, mostNamed);
}

/** The refusal in a reader's words. */
export function misreadWords(misread: Misread): string {
  switch (misread.why) {
    case 'it-is-empty': return 'The document is empty.';
    case 'no-statements-were-found': return 'No statements were found. Put each statement on a line of its own that begins with a bullet or a number, below a heading.';
    case 'a-statement-is-there-twice': return `Line ${misread.line}: this statement is there twice. It is also on line ${misread.firstLine}: “${shortened(misread.text)}”`;
    case 'there-are-too-many-statements': return `There are ${misread.count} statements. A standard can have up to ${mostStatements}; line ${misread.line} is the first one too many.`;
    case 'a-statement-is-too-long': return `Line ${misread.line}: the statement that begins here is ${misread.length} characters long. It can be up to ${longest.text}.`;
    case 'a-heading-is-too-long': return `Line ${misread.line}: the heading is too long. It can be up to ${longest.title - 1} characters.`;
  }
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** The first line that it names; null where it is about the whole document. */
export function lineOf(misread: Misread): number | null {
  return 'line' in misread ? misread.line : null;
}
