import type { Day } from '../../../kernel/day.ts';
import { titleOfList } from './returns/definitions.ts';
import type { Judged, ReturnKind } from './returns/seam.ts';

/**
 * One return as it stood on a day. It is being read; it was read, and waits for somebody to keep it; it was refused; it is
 * kept; it was undone; or it was dropped: by somebody, or because whoever read it is gone.
 */
export type ExtractState = 'reading' | 'read' | 'refused' | 'kept' | 'undone' | 'dropped';

export interface ExtractFile { readonly name: string; readonly bytes: number; readonly sha256: string }

/** Lines of one list against the extract before. */
export interface Changed { readonly new: number; readonly changed: number; readonly gone: number; readonly same: number }

export interface Extract {
  readonly id: number;
  readonly kind: ReturnKind;
  readonly asAt: Day;
  readonly state: ExtractState;
  readonly files: readonly ExtractFile[];
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly rowsRead: number;
  /** 0 to 1: how much of the files is read. */
  readonly part: number;
  readonly judged: Omit<Judged, 'problems' | 'kind' | 'fields' | 'doubts'> | null;
  /** Why the files as a whole were refused. */
  readonly why: string | null;
  readonly changed: Readonly<Record<string, Changed>> | null;
  /** Problems that can be read one by one. */
  readonly problems: { readonly total: number; readonly errors: number; readonly asks: number; readonly warnings: number };
  readonly seenAt: Date;
  readonly keptAt: Date | null;
  readonly keptBy: string | null;
  readonly undoneAt: Date | null;
  /** Keeping or undoing that somebody decided and that is not done, or was refused. */
  readonly settling: Settling | null;
}

export type CannotKeep = 'not-read' | 'older' | 'overtaken' | 'same' | 'has-errors';
export type CannotUndo = 'not-kept' | 'later-first';

/** What is done with a return that was read, or is kept. */
export type SettlingWhat = 'keep' | 'undo';
/** It waits for its turn; it is compared with what is kept; its rows are kept or put back, list by list; children follow. */
export type SettlingStep = 'waiting' | 'comparing' | 'rows' | 'following';
/** Why nothing was done: the rule said no, or it failed time and again. */
export type NotSettled = CannotKeep | CannotUndo | 'failed';

/** Keeping or undoing that somebody decided, and how far it is. */
export interface Settling {
  readonly what: SettlingWhat;
  readonly step: SettlingStep;
  readonly rows: number;
  /** Rows that there are in all; 0 until they are counted. */
  readonly of: number;
  /** Nothing was done, and nothing more will be; null: it is on its way. */
  readonly refused: NotSettled | null;
}

/** Rows of a list whose number differs from the last time by more than a fifth, and by more than 20: worth a look. */
export function unusual({ new: fresh, changed, gone, same }: Changed): boolean {
  const [before, now] = [changed + gone + same, fresh + changed + same];
  return before > 0 && Math.abs(now - before) > Math.max(20, before / 5);
}

/** Rows in all its lists; while it is read, so far. */
export function rowsOf({ judged, rowsRead }: Pick<Extract, 'judged' | 'rowsRead'>): number {
  return judged ? judged.lists.reduce((sum, { read }) => sum + read, 0) : rowsRead;
}

/** A list as it was the last time, in the extract that it is compared with. */
export interface ListBefore {
  readonly list: string;
  readonly rows: number;
  /** Whether the extract that is looked at has this list as well. */
  readonly here: boolean;
  readonly id: number;
  readonly asAt: Day;
  /** The first of its files; none of what no file was brought in for. */
  readonly file: string | null;
}

export interface ListRow {
  readonly list: string;
  /** Rows that were read, and of these what was not usable; null: it is not in this extract, and was in the one before. */
  readonly read: number | null;
  readonly refused: number | null;
  readonly before: ListBefore | null;
  readonly changed: Changed | null;
  readonly unusual: boolean;
}

/** Each list with what it had, what it had the last time and what keeping it changes; then those that are not there any more. */
export function listRowsOf({ judged }: Extract, changed: Readonly<Record<string, Changed>>, before: readonly ListBefore[] = []): ListRow[] {
  const here = (judged?.lists ?? []).map(({ list, read, refused }) => {
    const against = changed[list] ?? null;
    return { list: titleOfList(list), read, refused, before: before.find((each) => each.here && each.list === list) ?? null, changed: against, unusual: against !== null && unusual(against) };
  });
  const missing = before.filter((each) => !each.here).map((each) => ({ list: titleOfList(each.list), read: null, refused: null, before: each, changed: null, unusual: true }));
  return [...here, ...missing];
}

/** How many rows keeping it changes, or has changed. */
export function rowsChanged(changed: Readonly<Record<string, Changed>>): number {
  return Object.values(changed).reduce((sum, { new: fresh, changed: other, gone }) => sum + fresh + other + gone, 0);
}

/** One row that keeping an extract changes. Neither child nor key of a child who is restricted. */
export interface LineChanged {
  readonly list: string;
  readonly child: string | null;
  readonly key: string | null;
  readonly what: 'new' | 'changed' | 'gone';
  /** Our names of the columns that differ: never what stands in them. */
  readonly columns: readonly string[];
}

/** Whoever reads it says every few seconds that it goes on. After two minutes of silence it does not. */
export function isSilent({ state, seenAt }: Extract, now: Date): boolean {
  return state === 'reading' && now.getTime() - seenAt.getTime() > 120_000;
}
