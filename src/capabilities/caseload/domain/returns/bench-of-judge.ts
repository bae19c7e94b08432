import type { FieldTallies } from './count-fields.ts';
import type { Draft, Table } from './judge-row.ts';
import type { Keeper } from './keep-lines.ts';
import type { Problems } from './problems.ts';
import type { JudgeContext, Place, ReturnKind, Unplaced } from './seam.ts';
import type { ListShape } from './shape.ts';

/** What those who take rows and XML work at: one for a whole return. */
export interface Bench {
  readonly kind: ReturnKind;
  readonly context: JudgeContext;
  readonly problems: Problems;
  readonly keeper: Keeper;
  readonly fields: FieldTallies;
  /** Of XML, where every column is where it is: list → its table. */
  readonly tables: Map<string, Table>;
  /** Hands a good row on, and remembers of it what other lists are compared with. */
  keep(draft: Draft): void;
  /** A list was found here. */
  open(shape: ListShape, place: Place): void;
  drop(list: string, columns: readonly string[]): void;
  passOver(sheet: string): void;
  /** Columns of ours that a list has not. */
  lack(list: string, columns: readonly string[]): void;
  /** A table that seems to be a list, and told of none. */
  leave(table: Unplaced): void;
  /** What was found is a list of another return: said at the end, if nothing of this one was found. */
  another(place: Place, kind: ReturnKind): void;
}
