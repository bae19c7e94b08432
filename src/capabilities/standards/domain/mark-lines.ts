import { tidy } from './standard.ts';

/** A line of a document. Word documents say themselves what is a heading (0: the title) and what is in a list. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly heading?: number;
  readonly item?: number;
}

/** A line as it was, to be named where it could not be placed. */
export interface RawLine {
  readonly line: number;
  readonly text: string;
}

/** What a line looks like by itself. */
export type Marked =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly raw: readonly RawLine[] }
  | { readonly kind: 'item'; readonly indent: number; readonly style: Style; readonly first: boolean; readonly text: string;
      readonly raw: readonly RawLine[] }
  | { readonly kind: 'plain'; readonly indent: number; readonly text: string; readonly raw: readonly RawLine[] };

export type Item = Extract<Marked, { kind: 'item' }>;
/** '-', '•' and so on, or 'number', 'letter', or '2', '3' … for numbers with so many parts. */
export type Style = string;

const boldLevel = 7;

/** Looks at each line by itself, and at two together where the second underlines the first. */
export function markLines(lines: readonly Line[]): Marked[] {
  const marks: Marked[] = [];
  for (const line of lines) {
    const last = marks.at(-1);
    const mark = markOf(line);
    if (last?.kind === 'plain' && isUnderline(mark) && !isRest(last, marks.at(-2))) {
      const level = tidy(line.text).startsWith('=') ? 1 : 2;
      marks[marks.length - 1] = { kind: 'heading', level, text: last.text, raw: [...last.raw, rawOf(line)] };
    } else {
      marks.push(mark);
    }
  }
  return marks;
}

const rawOf = (line: Line): RawLine => ({ line: line.number, text: tidy(line.text) });
const isUnderline = (mark: Marked) => mark.kind === 'plain' && /^(={2,}|-{2,})$/.test(mark.text);
/** An underlined line stands alone: the last line of a paragraph, or the rest of a bullet, is no heading. */
const isRest = (line: Extract<Marked, { kind: 'plain' }>, before: Marked | undefined) =>
  before?.kind === 'plain' || (before?.kind === 'item' && (line.indent > 0 || !/^\p{Lu}/u.test(line.text)));

function markOf(line: Line): Marked {
  const text = tidy(line.text);
  const raw = [rawOf(line)];
  if (text === '') return { kind: 'blank' };
  if (line.heading !== undefined) return { kind: 'heading', level: line.heading, text, raw };
  if (line.item !== undefined) return { kind: 'item', indent: line.item * 4, style: 'word', first: true, text, raw };
  return headingOf(text, raw) ?? itemOf(text, indentOf(line.text), raw) ?? { kind: 'plain', indent: indentOf(line.text), text, raw };
}

function headingOf(text: string, raw: readonly RawLine[]): Marked | null {
  const marked = /^(#{1,6}) (.*)$/.exec(text);
  if (marked?.[1]) {
    const words = tidy((marked[2] ?? '').replace(/ #+$/, '').replace(/^#+$/, ''));
    return words === '' ? null : { kind: 'heading', level: marked[1].length, text: plainOf(words), raw };
  }
  const bold = /^(\*\*|__)(.+)\1(:?)$/.exec(text);
  if (!bold?.[1] || !bold[2] || bold[2].includes(bold[1])) return null;
  return { kind: 'heading', level: boldLevel, text: `${bold[2].trim()}${bold[3] ?? ''}`, raw };
}

/** A heading without the marks of bold and italic around it. */
function plainOf(words: string): string {
  return /^(\*\*|__|\*|_)(.+)\1$/.exec(words)?.[2]?.trim() ?? words;
}

interface Sort {
  readonly looks: RegExp;
  readonly style: (mark: string) => Style;
  /** Whether a list begins with that mark. */
  readonly first: (mark: string) => boolean;
}

/** How an item may begin: the mark, a blank, the words. Round bullets need no blank. */
const sorts: readonly Sort[] = [
  { looks: /^([•‣◦▪▫●○■□➢➤✓✔·\uf0b7\uf0a7\uf0d8]) ?(.*)$/, style: (mark) => mark, first: () => true },
  { looks: /^([-*+–—−]|o(?= \S))(?: (.*))?$/, style: (mark) => mark, first: () => true },
  { looks: /^\(?(\d{1,3})[.)] (.+)$/, style: () => 'number', first: (mark) => mark === '1' },
  { looks: /^(\d{1,3}(?:\.\d{1,3})+)[.)]? (.+)$/, style: (mark) => String(mark.split('.').length), first: (mark) => mark.endsWith('.1') },
  { looks: /^\(?([A-Za-z]|[ivxl]{1,6})[.)] (.+)$/, style: () => 'letter', first: (mark) => /^[ai]$/i.test(mark) },
];

function itemOf(text: string, indent: number, raw: readonly RawLine[]): Item | null {
  for (const { looks, style, first } of sorts) {
    const [, mark, words = ''] = looks.exec(text) ?? [];
    if (mark) return { kind: 'item', indent, style: style(mark), first: first(mark), text: words.trim(), raw };
  }
  return null;
}

/** Blanks before the first word; a tab reaches to the next multiple of four. */
function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === '\t') indent += 4 - (indent % 4);
    else if (/\s/.test(character)) indent += 1;
    else break;
  }
  return indent;
}
