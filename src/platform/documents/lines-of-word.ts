import mammoth from 'mammoth';
import { accept, type Outcome, refuse } from '../../kernel/outcome.ts';
import type { DocumentLine } from './document-line.ts';
import type { Unreadable } from './unreadable.ts';
import { entriesOf, unpacks } from './zip-directory.ts';

const megabyte = 1024 * 1024;
const largestTogether = 50 * megabyte;
const largestXml = 10 * megabyte;
const mostEntries = 2000;

/** The paragraphs of a .docx, each a line, with its heading level or its depth in a list. */
export async function linesOfWord(bytes: Buffer): Promise<Outcome<DocumentLine[], Unreadable>> {
  const entries = entriesOf(bytes);
  if (!entries || entries.length > mostEntries) return refuse({ why: 'it-is-a-damaged-word-document' });
  const together = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const tooLarge = entries.some(({ name, unpacked }) => /\.(xml|rels)$/i.test(name) && unpacked > largestXml);
  if (together > largestTogether || tooLarge) return refuse({ why: 'it-unpacks-to-too-much' });
  for (const entry of entries) {
    const how = unpacks(bytes, entry);
    if (how !== 'as-declared') return refuse({ why: how === 'to-more' ? 'it-unpacks-to-too-much' : 'it-is-a-damaged-word-document' });
  }
  return paragraphsOf(bytes);
}

async function paragraphsOf(bytes: Buffer): Promise<Outcome<DocumentLine[], Unreadable>> {
  const paragraphs: Paragraph[] = [];
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument: (document: Element) => {
      collect(document, paragraphs);
      return { ...document, children: [] };
    } });
  } catch {
    return refuse({ why: 'it-is-a-damaged-word-document' });
  }
  return accept(paragraphs.flatMap(linesOf));
}

/** What mammoth gives of a document, as far as we look at it. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string | number } | null;
  readonly isBold?: boolean;
}

type Paragraph = Element & { readonly type: 'paragraph' };

function collect(element: Element, into: Paragraph[]): void {
  if (element.type === 'paragraph') into.push(element as Paragraph);
  else for (const child of element.children ?? []) collect(child, into);
}

/** A paragraph is one line, or several where it has line breaks. One that is in no list stands apart from a list before it. */
function linesOf(paragraph: Paragraph, place: number): DocumentLine[] {
  const number = place + 1;
  const text = textIn(paragraph);
  const heading = headingOf(paragraph, text);
  const item = itemOf(paragraph);
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (heading !== null && flat !== '') return [{ number, text: flat, heading }];
  if (item !== null && flat !== '') return [{ number, text: flat, item }];
  return [{ number, text: '' }, ...text.split('\n').map((line) => ({ number, text: line }))];
}

function textIn(element: Element): string {
  switch (element.type) {
    case 'text': return element.value ?? '';
    case 'tab': return '\t';
    case 'break': return '\n';
    default: return (element.children ?? []).map(textIn).join('');
  }
}

const boldLevel = 7;

function headingOf(paragraph: Paragraph, text: string): number | null {
  const style = paragraph.styleName ?? '';
  if (/^title$/i.test(style)) return 0;
  const level = /^heading ([1-9])$/i.exec(style)?.[1];
  if (level) return Math.min(Number(level), 6);
  const short = text.length <= 200 && !text.includes('\n');
  return !paragraph.numbering && short && isAllBold(paragraph) && !/^\s*[-*+•–·o] /.test(text) ? boldLevel : null;
}

/** Every run that has words is bold, and there is one. */
function isAllBold(paragraph: Paragraph): boolean {
  const runs = (paragraph.children ?? []).filter((child) => textIn(child).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.type === 'run' && run.isBold === true);
}

function itemOf({ numbering, styleName }: Paragraph): number | null {
  if (numbering) return Number(numbering.level);
  const listed = /^list (?:bullet|number)(?: ([2-5]))?$/i.exec(styleName ?? '');
  return listed ? Number(listed[1] ?? 1) - 1 : null;
}
