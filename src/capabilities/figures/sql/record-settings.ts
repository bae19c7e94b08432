import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Target } from '../domain/target.ts';

interface By { readonly by: number; readonly at: Date }

export function recordTarget(db: Connection, indicator: string, { value, near, owner, from }: Target, { by, at }: By): void {
  db.tell('insert into figures.target (indicator, value, near, owner, from_on, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)', [indicator, value, near, owner, from, by, at]);
  recordEntry(db, { what: 'figure-target-set', by, about: `indicator:${indicator}`, detail: { value, near, from } });
}

/** From that day there is no target. */
export function recordTargetEnded(db: Connection, indicator: string, from: Day, owner: string, { by, at }: By): void {
  db.tell('insert into figures.target (indicator, value, near, owner, from_on, ended, set_by, set_at) values ($1, 0, 0, $2, $3, true, $4, $5)', [indicator, owner, from, by, at]);
  recordEntry(db, { what: 'figure-target-ended', by, about: `indicator:${indicator}`, detail: { from } });
}

export function recordPhase(db: Connection, indicator: string, { month, reason }: { readonly month: Day; readonly reason: string }, { by, at }: By): void {
  db.tell('insert into figures.phase (indicator, from_month, reason, said_by, said_at) values ($1, $2, $3, $4, $5)', [indicator, month, reason, by, at]);
  recordEntry(db, { what: 'figure-phase-begun', by, about: `indicator:${indicator}`, detail: { month } });
}

export function recordPhaseTakenBack(db: Connection, indicator: string, id: number, { by, at }: By): void {
  db.tell('update figures.phase set taken_back_at = $2, taken_back_by = $3 where id = $1 and taken_back_at is null', [id, at, by]);
  recordEntry(db, { what: 'figure-phase-taken-back', by, about: `indicator:${indicator}` });
}

export function recordScreening(db: Connection, screened: boolean, { by, at }: By): void {
  db.tell('insert into figures.screening (screened, set_by, set_at) values ($1, $2, $3)', [screened, by, at]);
  recordEntry(db, { what: 'figure-screening-set', by, about: 'figures', detail: { screened } });
}
