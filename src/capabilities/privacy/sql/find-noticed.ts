import { dayOf } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type PersonalKind, spotPersonal } from '../domain/spot-personal.ts';
import { findStaffNames } from './find.ts';

/** What these texts seem to hold, by kind; the names of colleagues are asked for only where there seems to be a name. */
export async function findPersonal(db: Connection, texts: readonly string[], now: Date): Promise<PersonalKind[]> {
  const year = now.getUTCFullYear();
  const kindsIn = (staff: readonly string[]) => [...new Set(texts.flatMap((text) => spotPersonal(text, { staff, year })).map((each) => each.kind))];
  const first = kindsIn([]);
  return first.includes('name') ? kindsIn(await findStaffNames(db, dayOf(now))) : first;
}
