import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { loadInPostMeant } from '../../people/index.ts';
import { loadAccountsOf } from '../sql/load.ts';
import { recordOpened, recordRenamed } from '../sql/record.ts';
import { recordInvited } from '../sql/record-local.ts';

export interface Inviting {
  /** Their number, staff number, e-mail address or whole name. */
  readonly person: string;
  /** The name to sign in with, where it is not their e-mail address. */
  readonly name: string | null;
  /** The secret part of the link. */
  readonly link: string;
  readonly at: Date;
  readonly today: Day;
}
export interface Invited { readonly person: string; readonly name: string; readonly endsAt: Date }
export type CannotInvite = 'nobody' | 'several' | 'no-name' | 'name-taken' | 'closed';

const goodForMs = 72 * 3_600_000;

/** A link with which somebody in post sets up their account themselves, once, within three days. */
export async function invitePerson(db: Connection, { person, name, link, at, today }: Inviting): Promise<Outcome<Invited, CannotInvite>> {
  const [meant, ...more] = await loadInPostMeant(db, person, today);
  if (!meant) return refuse('nobody');
  if (more.length > 0) return refuse('several');
  const called = name ?? meant.email;
  if (!called) return refuse('no-name');
  const [first, ...others] = await loadAccountsOf(db, meant.id);
  if ([first, ...others].some((each) => each?.closed)) return refuse('closed');
  const account = first ? await recordRenamed(db, first, called) : await recordOpened(db, meant.id, { name: called, at });
  if (!account) return refuse('name-taken');
  const endsAt = new Date(at.getTime() + goodForMs);
  recordInvited(db, account, { link, at, endsAt });
  return accept({ person: meant.name, name: called, endsAt });
}
