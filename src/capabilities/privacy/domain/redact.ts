import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';

export const grounds = ['somebody-else', 'serious-harm', 'legal-privilege', 'crime', 'not-asked-for'] as const;
/** Why something is left out of a copy. */
export type Ground = (typeof grounds)[number];

export interface Part { readonly name: string; readonly text: string }
export interface Item { readonly id: number; readonly title: string; readonly place: string; readonly parts: readonly Part[]; readonly leftOut: Ground | null }
/** Words to leave out of one item, or of all where there is none. */
export interface Mark { readonly id: number; readonly item: number | null; readonly words: string; readonly ground: Ground }

export const gap = '[left out]';

/** The text without the marked words, whatever their case and however they are spaced. What is taken out is in no part of the answer. */
export function redact(text: string, marked: readonly string[]): string {
  const plain = text.normalize('NFC');
  const spans = marked.map(patternOf).flatMap((pattern) => (pattern ? [...plain.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })) : []))
    .toSorted((one, other) => one.from - other.from);
  let rest = '';
  let at = 0;
  for (const { from, to } of spans) {
    if (from >= at) rest += plain.slice(at, from) + gap;
    at = Math.max(at, to);
  }
  return rest + plain.slice(at);
}

function patternOf(words: string): RegExp | null {
  const parts = words.normalize('NFC').trim().split(/\s+/).filter(Boolean).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`));
  return parts.length === 0 ? null : new RegExp(parts.join(String.raw`\s+`), 'giu');
}

/** An item as it goes into the copy: title, place and every part without what is marked for it or for all. */
export function redactItem<Whole extends Item>(item: Whole, marks: readonly Mark[]): Whole {
  const words = marks.filter((each) => each.item === null || each.item === item.id).map((each) => each.words);
  const clean = (text: string) => redact(text, words);
  return { ...item, title: clean(item.title), place: clean(item.place), parts: item.parts.map(({ name, text }) => ({ name: clean(name), text: clean(text) })) };
}

export interface Marking { readonly item: Item; readonly everywhere: boolean; readonly words: string; readonly ground: Ground; readonly note: string }
export type CannotMark = 'no-words' | 'too-short' | 'too-long' | 'not-in-it' | 'no-such-ground';

/** Words are marked as they stand in the item; one letter would take the whole text apart. */
export function markWords(marking: Marking): Outcome<{ readonly item: number | null; readonly words: string; readonly ground: Ground; readonly note: string }, CannotMark> {
  const words = marking.words.trim();
  if (words === '') return refuse('no-words');
  if (words.length < 2) return refuse('too-short');
  if (words.length > 1000 || marking.note.length > 2000) return refuse('too-long');
  const { item } = marking;
  const texts = [item.title, item.place, ...item.parts.flatMap((part) => [part.name, part.text])];
  if (texts.every((text) => redact(text, [words]) === text.normalize('NFC'))) return refuse('not-in-it');
  return accept({ item: marking.everywhere ? null : item.id, words, ground: marking.ground, note: marking.note });
}
