import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { SupervisionKind } from '../domain/supervision/due.ts';
import type { Mode } from '../domain/supervision/hold.ts';
import type { Rung } from '../domain/supervision/ladder.ts';

interface By { readonly by: number; readonly at: Date }
export interface TargetSet { readonly kind: SupervisionKind; readonly percent: number; readonly owner: string; readonly from: Day }

export function recordTarget(db: Connection, { kind, percent, owner, from }: TargetSet, { by, at }: By): void {
  db.tell('insert into oversight.supervision_target (kind, percent, owner, from_on, set_by, set_at) values ($1, $2, $3, $4, $5, $6)', [kind, percent, owner, from, by, at]);
  recordEntry(db, { what: 'supervision-target-set', by, about: `supervision:${kind}`, detail: { percent, from } });
}

export function recordCounting(db: Connection, modes: readonly Mode[], { by, at }: By): void {
  db.tell('insert into oversight.supervision_counts (modes, set_by, set_at) values ($1, $2, $3)', [modes, by, at]);
  recordEntry(db, { what: 'supervision-counting-set', by, about: 'supervision:professional', detail: { modes: [...modes] } });
}

export function recordLadder(db: Connection, ladder: readonly Rung[], { by, at }: By): void {
  db.tell('insert into oversight.supervision_ladder (level, months, set_by, set_at) select level, months, $3, $4 from unnest($1::text[], $2::integer[]) as r(level, months)',
    [ladder.map(({ level }) => level), ladder.map(({ months }) => months), by, at]);
  recordEntry(db, { what: 'supervision-ladder-set', by, about: 'supervision:ladder', detail: Object.fromEntries(ladder.map(({ level, months }) => [level, months])) });
}
