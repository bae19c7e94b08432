import { type Domain, type Settings, type Statement, statementsOf } from './standard.ts';

/** A stretch of a text in a comparison. */
export interface Part { readonly change: 'same' | 'added' | 'removed'; readonly text: string }

export interface Compared {
  readonly code: string;
  readonly what: 'added' | 'removed' | 'changed' | 'same';
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** The words with what was taken out and put in; empty where they are the same. */
  readonly parts: readonly Part[];
  /** So few words stayed that the two are better read whole. */
  readonly rewritten: boolean;
  readonly settings: readonly (keyof Settings)[];
  readonly moved: { readonly from: string; readonly to: string } | null;
}

type Content = { readonly domains: readonly Domain[] };

/** Two versions, statement by statement: in the order of the newer one, then what was taken out. */
export function compare(before: Content, after: Content): Compared[] {
  const old = new Map(statementsOf(before).map((statement) => [statement.code, statement]));
  const current = statementsOf(after);
  const codes = new Set(current.map(({ code }) => code));
  const homes = { before: homesOf(before), after: homesOf(after) };
  return [
    ...current.map((statement) => compared(old.get(statement.code) ?? null, statement, homes)),
    ...[...old.values()].filter(({ code }) => !codes.has(code)).map((statement) => compared(statement, null, homes)),
  ];
}

function compared(before: Statement | null, after: Statement | null, homes: Homes): Compared {
  const none = { before, after, parts: [], rewritten: false, settings: [], moved: null };
  if (!before) return { code: after?.code ?? '', what: 'added', ...none };
  if (!after) return { code: before.code, what: 'removed', ...none };
  const settings = settingNames.filter((name) => String(before[name]) !== String(after[name]));
  const parts = before.text === after.text ? [] : compareWords(before.text, after.text);
  const moved = moveOf(before.code, homes);
  const what = parts.length > 0 || settings.length > 0 || moved ? 'changed' : 'same';
  return { code: after.code, what, before, after, parts, rewritten: isRewritten(parts), settings, moved };
}

const fewestKept = 0.5;

function isRewritten(parts: readonly Part[]): boolean {
  const words = (change: Part['change']) => parts.filter((part) => part.change === change).flatMap(({ text }) => text.trim().split(/\s+/)).length;
  return parts.length > 0 && words('same') < fewestKept * (words('same') + Math.max(words('added'), words('removed')));
}

function moveOf(code: string, homes: Homes): Compared['moved'] {
  const [from = '', to = ''] = [homes.before.get(code), homes.after.get(code)];
  return from === to ? null : { from, to };
}

const settingNames = ['kinds', 'reach', 'provenance', 'source', 'good'] as const;

interface Homes { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> }

/** The title of the domain that each statement is in. */
function homesOf({ domains }: Content): Map<string, string> {
  return new Map(domains.flatMap(({ title, statements }) => statements.map(({ code }): [string, string] => [code, title])));
}

/** Words that both texts have in the same order stay; the fewest others are taken out and put in. */
export function compareWords(before: string, after: string): Part[] {
  const [old, current] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const kept = keptWords(old, current);
  const parts: { change: Part['change']; text: string }[] = [];
  const add = (change: Part['change'], words: readonly string[]) => {
    const last = parts.at(-1);
    if (words.length === 0) return;
    if (last?.change === change) last.text += words.join('');
    else parts.push({ change, text: words.join('') });
  };
  let [i, j] = [0, 0];
  for (const { one, other } of [...kept, { one: old.length, other: current.length }]) {
    add('removed', old.slice(i, one));
    add('added', current.slice(j, other));
    add('same', current.slice(other, other + 1));
    [i, j] = [one + 1, other + 1];
  }
  return parts;
}

interface Kept { readonly one: number; readonly other: number }

/** The places of the words that stay: a longest common subsequence. */
function keptWords(old: readonly string[], current: readonly string[]): Kept[] {
  const alike = (i: number, j: number) => old[i]?.trim() === current[j]?.trim();
  const lengths = commonLengths(old.length, current.length, alike);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const kept: Kept[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < current.length) {
    if (alike(i, j)) {
      kept.push({ one: i, other: j });
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** For each pair of places, how many words the texts still have in common in the same order from there. */
function commonLengths(height: number, width: number, alike: (i: number, j: number) => boolean): number[][] {
  const lengths: number[][] = [];
  lengths[height] = [];
  for (let i = height - 1; i >= 0; i -= 1) {
    const [row, below]: [number[], readonly number[]] = [[], lengths[i + 1] ?? []];
    for (let j = width - 1; j >= 0; j -= 1) {
      row[j] = alike(i, j) ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    lengths[i] = row;
  }
  return lengths;
}
