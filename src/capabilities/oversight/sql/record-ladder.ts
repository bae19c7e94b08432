import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';

export function recordGrace(db: Connection, grace: number, { by, at }: { readonly by: number; readonly at: Date }): void {
  db.tell('insert into oversight.ladder (grace, set_by, set_at) values ($1, $2, $3)', [grace, by, at]);
  recordEntry(db, { what: 'ladder-set', by, about: 'service', detail: { grace } });
}
