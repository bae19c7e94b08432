import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { FileRefused } from '../files/file-refusal.ts';
import type { Watch } from '../files/watch.ts';
import type { XmlTaker } from '../tables.ts';

const inclusion = 'http://www.w3.org/2001/XInclude';
/** A cell, its value, its formula. */
const elementsOfCell = 3;
const xmlns = 'http://www.w3.org/2000/xmlns/';

/**
 * Hands over a document of XML as it comes, under limits. Never opens anything else: document types, entities of one's
 * own and inclusions are refused, so there is nothing that could lead to another file or grow. Throws FileRefused.
 */
export class XmlGuard {
  depth = 0;
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly taker: XmlTaker;
  private readonly watch: Watch;
  private readonly sheet: string | null;
  private elements = 0;
  private readonly most: number;
  private attributes = 0;
  private startLine = 1;
  private textLine = 1;
  private text = '';

  /** Of a sheet its cells are counted, and so more elements may come. */
  constructor(taker: XmlTaker, watch: Watch, sheet: string | null = null) {
    this.taker = taker;
    this.watch = watch;
    this.sheet = sheet;
    this.most = sheet === null ? watch.limits.elements : watch.limits.cells * elementsOfCell;
    this.listen();
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }

  private listen(): void {
    const { parser } = this;
    parser.on('error', ({ message }) => this.refuseFault(message));
    parser.on('doctype', () => this.refuse('it-declares-a-document-type'));
    parser.on('opentagstart', () => this.begin());
    parser.on('attribute', (attribute) => this.countAttribute(attribute.value));
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('closetag', (tag) => this.close(tag));
  }

  private begin(): void {
    // A line end right behind the name was passed already.
    this.startLine = this.parser.column === 0 ? this.parser.line - 1 : this.parser.line;
    this.attributes = 0;
    this.elements += 1;
    if (this.elements > this.most) this.refuse('too-many-elements', this.most);
  }

  private countAttribute(value: string): void {
    this.attributes += 1;
    if (this.attributes > this.watch.limits.attributes) this.refuse('too-many-attributes', this.watch.limits.attributes);
    if (value.length > this.watch.limits.xmlText) this.refuse('a-text-is-too-long', this.watch.limits.xmlText);
  }

  private open(tag: SaxesTagNS): void {
    this.handText();
    this.depth += 1;
    if (this.depth > this.watch.limits.depth) this.refuse('it-is-too-deep', this.watch.limits.depth);
    if (tag.uri === inclusion) this.refuse('it-includes-another-file');
    this.taker.open(tag.local, attributesOf(Object.values(tag.attributes)), this.startLine);
  }

  private addText(text: string): void {
    if (this.text === '') this.textLine = lineOf(text, this.parser.line);
    this.text += text;
    if (this.text.length > this.watch.limits.xmlText) this.refuse('a-text-is-too-long', this.watch.limits.xmlText);
  }

  private close(tag: SaxesTagNS): void {
    this.handText();
    this.depth -= 1;
    this.taker.close(tag.local, this.parser.line);
  }

  private handText(): void {
    if (this.text === '') return;
    const { text } = this;
    this.text = '';
    if (this.depth > 0) this.taker.text(text, this.textLine);
  }

  private refuseFault(message: string): never {
    if (/undefined entity/.test(message)) return this.refuse('it-names-an-entity');
    return this.refuse('it-is-not-well-formed');
  }

  private refuse(rule: ConstructorParameters<typeof FileRefused>[0], more: number | null = null): never {
    throw new FileRefused(rule, { sheet: this.sheet, row: this.sheet === null ? this.parser.line : null, more });
  }
}

const none: ReadonlyMap<string, string> = new Map();

/** By name without prefix; where two have the same, that without a prefix is meant. */
function attributesOf(attributes: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  if (attributes.length === 0) return none;
  const named = attributes.filter(({ uri }) => uri !== xmlns);
  return new Map(named.toSorted((a, b) => b.prefix.length - a.prefix.length).map(({ local, value }) => [local, value]));
}

/** Where a text begins, past the white space before it, when the line is known at which it ends. */
function lineOf(text: string, end: number): number {
  if (!text.includes('\n')) return end;
  return end - (text.trimStart().split('\n').length - 1);
}
