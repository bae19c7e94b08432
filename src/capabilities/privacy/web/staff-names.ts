import { type Answer, saved } from '../../../platform/web/answer.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { findStaffNames } from '../sql/find.ts';

/** For the script that notices names: those of colleagues are fine. */
export async function show({ db, today }: Visit): Promise<Answer> {
  return saved({ names: await findStaffNames(db, today) });
}
