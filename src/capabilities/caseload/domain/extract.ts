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
}

export type CannotKeep = 'not-read' | 'older' | 'overtaken' | 'same' | 'has-errors';
export type CannotUndo = 'not-kept' | 'later-first';

/** Rows of a list whose number differs from the last time by more than a fifth, and by more than 20: worth a look. */
export function unusual({ new: fresh, changed, gone, same }: Changed): boolean {
  const [before, now] = [changed + gone + same, fresh + changed + same];
  return before > 0 && Math.abs(now - before) > Math.max(20, before / 5);
}

/** Rows in all its lists; while it is read, so far. */
export function rowsOf({ judged, rowsRead }: Pick<Extract, 'judged' | 'rowsRead'>): number {
  return judged ? judged.lists.reduce((sum, { read }) => sum + read, 0) : rowsRead;
}

export interface ListRow { readonly list: string; readonly read: number; readonly refused: number; readonly changed: Changed | null; readonly unusual: boolean }

/** Each list with what it had and what keeping it changes. */
export function listRowsOf({ judged }: Extract, changed: Readonly<Record<string, Changed>>): ListRow[] {
  return (judged?.lists ?? []).map(({ list, read, refused }) => {
    const against = changed[list] ?? null;
    return { list: titleOfList(list), read, refused, changed: against, unusual: against !== null && unusual(against) };
  });
}

/** Whoever reads it says every few seconds that it goes on. After two minutes of silence it does not. */
export function isSilent({ state, seenAt }: Extract, now: Date): boolean {
  return state === 'reading' && now.getTime() - seenAt.getTime() > 120_000;
}
