import type { Visit } from '../../../platform/web/route.ts';
import { type AccountLine, findAccount } from '../sql/find-account-list.ts';

/** The account of the address; null where there is none. */
export async function accountIn({ db, params, today }: Visit): Promise<AccountLine | null> {
  const id = params['id'] ?? '';
  return /^\d{1,9}$/.test(id) ? findAccount(db, Number(id), today) : null;
}
