import { type Heading, findHeadings } from './find-headings.ts';
import { type Item, type Marked, type RawLine, markLines, type Line } from './mark-lines.ts';
import { sameWords } from './standard.ts';
import { titleFrom } from './titles.ts';

/** A bullet with its wrapped lines, and how deep it stands. */
export interface Bullet {
  readonly depth: number;
  readonly indent: number;
  readonly style: string;
  text: string;
  readonly raw: RawLine[];
}

/** A heading with what is below it; the first section has no heading. */
export interface Section {
  readonly heading: Heading | null;
  readonly bullets: Bullet[];
}

export interface Gathered {
  readonly title: Heading | null;
  readonly sections: Section[];
  readonly notPlaced: RawLine[];
}

interface State {
  readonly sections: Section[];
  readonly notPlaced: RawLine[];
  /** The bullet that a wrapped line belongs to, until something else comes between. */
  open: Bullet | null;
  blank: boolean;
  path: Bullet[];
  readonly markedHeadings: number;
}

const deepestMarked = 8;

/** Puts every line of a document in its place: title, heading, bullet with its wrapped lines, or not placed. */
export function gatherSections(lines: readonly Line[]): Gathered {
  const marks = markLines(lines);
  const headings = findHeadings(marks);
  const state: State = { sections: [{ heading: null, bullets: [] }], notPlaced: [], open: null, blank: true, path: [],
    markedHeadings: marks.filter(({ kind }) => kind === 'heading').length };
  const top = marks.findIndex((mark) => mark.kind !== 'blank');
  const plainTitle = titleAtTop(marks, top, headings);
  marks.forEach((mark, place) => {
    if (plainTitle && place === top) return;
    const heading = headings.get(place);
    if (heading) addHeading(state, heading);
    else if (mark.kind === 'item') addItem(state, mark);
    else if (mark.kind === 'plain') addPlain(state, mark);
    state.blank = mark.kind === 'blank' || heading !== undefined;
  });
  return { title: plainTitle, sections: state.sections, notPlaced: state.notPlaced };
}

/** A first line by itself, that is no sentence, is the title; a first heading may be: `read-standard` decides that. */
function titleAtTop(marks: readonly Marked[], top: number, headings: ReadonlyMap<number, Heading>): Heading | null {
  const mark = marks[top];
  if (mark?.kind !== 'plain' || headings.has(top)) return null;
  const alone = marks[top + 1] === undefined || marks[top + 1]?.kind === 'blank' || headings.has(top + 1);
  if (!alone || mark.text.length > 120 || /[.;,:]$/.test(mark.text)) return null;
  return { level: 0, text: mark.text, raw: mark.raw };
}

function addHeading(state: State, heading: Heading): void {
  const last = state.sections.at(-1);
  state.open = null;
  state.path = [];
  if (last?.heading && last.bullets.length === 0 && heading.level > deepestMarked && leadsIn(state, last.heading, heading)) {
    state.sections[state.sections.length - 1] = { heading: { ...last.heading, raw: [...last.heading.raw, ...heading.raw] }, bullets: [] };
    return;
  }
  state.sections.push({ heading, bullets: [] });
}

/** '## Assessments' and just below it 'Assessments will:' are one heading; a title and its first heading are two. */
function leadsIn(state: State, above: Heading, heading: Heading): boolean {
  const end = above.raw.at(-1)?.line ?? 0;
  if (state.notPlaced.some(({ line }) => line > end)) return false;
  return state.markedHeadings > 1 || sameWords(titleFrom(above.text)) === sameWords(titleFrom(heading.text));
}

function addItem(state: State, item: Item): void {
  if (state.open && goesOn(state, item, state.open)) {
    extend(state.open, item.raw[0]?.text ?? '', item.raw);
    return;
  }
  state.path = pathTo(state.path, item);
  if (item.text === '') {
    state.notPlaced.push(...item.raw);
    state.open = null;
    return;
  }
  const bullet = { depth: state.path.length, indent: item.indent, style: item.style, text: item.text, raw: [...item.raw] };
  state.path.push(bullet);
  state.sections.at(-1)?.bullets.push(bullet);
  state.open = bullet;
}

/** A wrapped line that happens to begin like a number or a dash: '… on days 1, 8, / 20. and' is no new bullet. */
function goesOn(state: State, item: Item, open: Bullet): boolean {
  if (state.blank || state.path.some((bullet) => bullet.style === item.style)) return false;
  const wide = /^[–—−]$/.test(item.style) && /^\p{Ll}/u.test(item.text) && /^\p{Lu}/u.test(open.text) && item.indent <= open.indent + 2;
  return wide || (!item.first && /^(number|letter|\d)$/.test(item.style));
}

/** The bullets that this one stands below: by its blanks, and by its mark where those are equal. */
function pathTo(path: readonly Bullet[], item: Item): Bullet[] {
  const outer = path.filter((bullet) => bullet.indent <= item.indent);
  const alike = outer.findIndex((bullet) => bullet.indent === item.indent && sameStyle(bullet.style, item.style));
  return alike >= 0 ? outer.slice(0, alike) : outer;
}

const sameStyle = (one: string, other: string) => one === other || (/^[-*+]$/.test(one) && /^[-*+]$/.test(other));

function addPlain(state: State, mark: Extract<Marked, { kind: 'plain' }>): void {
  const { open } = state;
  if (open && !isRule(mark.text) && (!state.blank || mark.indent > Math.max(open.indent, 1))) {
    extend(open, mark.text, mark.raw);
    return;
  }
  state.notPlaced.push(...mark.raw);
  state.open = null;
}

/** A line across the page belongs to nothing. */
const isRule = (text: string) => /^([-*_=])\1{2,}$/.test(text);

/** Joins a wrapped line; a word that is broken at its hyphen stays whole. */
function extend(bullet: Bullet, text: string, raw: readonly RawLine[]): void {
  const broken = /\p{L}-$/u.test(bullet.text) && /^\p{Ll}/u.test(text);
  bullet.text = bullet.text.endsWith('\u00ad') ? bullet.text.slice(0, -1) + text : `${bullet.text}${broken ? '' : ' '}${text}`;
  bullet.raw.push(...raw);
}
