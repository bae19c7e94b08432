import type { Day } from '../../../kernel/day.ts';
import type { Person } from '../../../kernel/person.ts';
import type { Connection } from '../../../platform/db/connection.ts';

export interface Act { readonly db: Connection; readonly who: Person; readonly now: Date; readonly today: Day }
export const byOf = ({ who, now }: Act) => ({ by: who.id, at: now });
