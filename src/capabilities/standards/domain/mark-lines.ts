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
    if (last?.kind === 'plain' && isUnderline(mark) && !isProse(marks.at(-2))) {
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
const isProse = (mark: Marked | undefined) => mark?.kind === 'plain' || mark?.kind === 'item';

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

const bullet = /^([-*+–—−o])(?: (.*))?$/;
const dot = /^([•‣◦▪▫●○■□➢➤✓✔·\uf0b7\uf0a7\uf0d8]) ?(.*)$/;
const number = /^\(?(\d{1,3})[.)] (.+)$/;
const parts = /^(\d{1,3}(?:\.\d{1,3})+)[.)]? (.+)$/;
const letter = /^\(?([A-Za-z]|[ivxl]{1,6})[.)] (.+)$/;

function itemOf(text: string, indent: number, raw: readonly RawLine[]): Item | null {
  const item = (style: Style, first: boolean, words = ''): Item => ({ kind: 'item', indent, style, first, text: words.trim(), raw });
  const dotted = dot.exec(text);
  if (dotted?.[1]) return item(dotted[1], true, dotted[2]);
  const dashed = bullet.exec(text);
  if (dashed?.[1] && !(dashed[1] === 'o' && !dashed[2])) return item(dashed[1], true, dashed[2]);
  const numbered = number.exec(text);
  if (numbered) return item('number', numbered[1] === '1', numbered[2]);
  const parted = parts.exec(text);
  if (parted?.[1]) return item(String(parted[1].split('.').length), /\b1$/.test(parted[1]), parted[2]);
  const lettered = letter.exec(text);
  return lettered?.[1] ? item('letter', /^[ai]$/i.test(lettered[1]), lettered[2]) : null;
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
