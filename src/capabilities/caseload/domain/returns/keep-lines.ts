import { plainText } from './fold.ts';
import type { Draft } from './judge-row.ts';
import type { Problems } from './problems.ts';
import type { Line, ListCount, Place } from './seam.ts';

/** Of what was kept before only its place and a short digest stay in memory. */
interface Before { readonly place: Place; readonly digest: string }
interface Tally { readonly list: string; read: number; kept: number; refused: number }

export interface Keeper {
  read(list: string): void;
  refuse(list: string): void;
  /** Gives the row its key and hands it on, unless the list has it already: then there is no key. */
  keep(draft: Draft): string | null;
  counts(): readonly ListCount[];
  /** Rows so far, of all lists, good and bad. */
  soFar(): number;
}

/**
 * Keys. In a list with one line for each child the key is the child; in others the child and the day of the event, and a counter
 * where a child has several of one day, in the order of the file.
 */
export function openKeeper(problems: Problems, take: (line: Line) => void): Keeper {
  const tallies = new Map<string, Tally>();
  const once = new Map<string, Map<string, Before>>();
  const times = new Map<string, Map<string, number>>();
  let rows = 0;
  // A child's references compared without the zeros at their start: the same export must not have both.
  const bare = new Map<string, string>();
  const tallyOf = (list: string) => cell(tallies, list, () => ({ list, read: 0, kept: 0, refused: 0 }));
  const zerosLost = (draft: Draft): boolean => {
    const { child, list, place } = draft;
    if (child === null || !/^\d+$/.test(child)) return false;
    const known = cell(bare, child.replace(/^0+/, ''), () => child);
    if (known !== child) problems.say({ rule: 'zeros-lost', list, place, column: headOf(draft), value: child, more: `${known}.`, child });
    return known !== child;
  };
  const keep = (draft: Draft): string | null => {
    const tally = tallyOf(draft.list);
    const key = zerosLost(draft) ? null : draft.shape.dated.length === 0 ? keyOnce(draft, cell(once, draft.list, newMap<Before>), problems) : keyDated(draft, cell(times, draft.list, newMap<number>));
    if (key === null) tally.refused += 1;
    else {
      tally.kept += 1;
      const { list, child, content, place, doubts } = draft;
      take({ list, key, child, content, place, doubts });
    }
    return key;
  };
  const read = (list: string): void => {
    tallyOf(list).read += 1;
    rows += 1;
  };
  return { keep, read, soFar: () => rows, refuse: (list) => { tallyOf(list).refused += 1; }, counts: () => [...tallies.values()] };
}

const newMap = <Value>() => new Map<string, Value>();

function cell<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}

const headOf = ({ shape }: Draft) => shape.columns.find((column) => column.name === shape.subject)?.heads[0] ?? null;
const subjectOf = (draft: Draft) => plainText(draft.content[draft.shape.subject]);

/** The key of a list with one line for each; null where the row adds nothing, or contradicts the one before. */
function keyOnce(draft: Draft, seen: Map<string, Before>, problems: Problems): string | null {
  const key = subjectOf(draft);
  const digest = shortDigest(JSON.stringify(draft.content));
  const before = seen.get(key);
  if (!before) {
    seen.set(key, { place: draft.place, digest });
    return key;
  }
  const same = before.digest === digest;
  const rule = same ? 'same-row-twice' : draft.shape.twice === 'said' ? 'two-rows-kept' : 'two-rows-for-one';
  problems.say({ rule, list: draft.list, place: draft.place, column: headOf(draft), value: key, more: `${before.place.row}.`, child: draft.child });
  if (rule !== 'two-rows-kept') return null;
  draft.doubts.push(rule);
  return numbered(key, seen, { place: draft.place, digest });
}

/** 64 bits of a text (FNV-1a over two seeds): for telling apart two rows about one child, not against anyone who means harm. */
function shortDigest(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b) ^ (two >>> 13);
  }
  return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
}

function numbered(key: string, seen: Map<string, Before>, before: Before): string {
  let next = 2;
  while (seen.has(`${key} #${next}`)) next += 1;
  seen.set(`${key} #${next}`, before);
  return `${key} #${next}`;
}

function keyDated(draft: Draft, seen: Map<string, number>): string {
  const { dated } = draft.shape;
  const day = draft.content[dated.find((name) => draft.content[name] !== null) ?? ''];
  const key = `${subjectOf(draft)} ${plainText(day)}`;
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  return before === 0 ? key : `${key} #${before + 1}`;
}
