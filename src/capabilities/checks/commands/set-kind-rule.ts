import type { KindRule } from '../domain/kind-rule.ts';
import { recordKindRule } from '../sql/record.ts';
import type { Act } from './act.ts';

/** The authority sets what a sign-off of a kind of work leads to. Work already signed off stays as it was judged. */
export async function setKindRule({ db, who, now }: Act, rule: KindRule): Promise<void> {
  recordKindRule(db, rule, who.id, now);
}
