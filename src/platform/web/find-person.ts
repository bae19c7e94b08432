import type { Person } from '../../kernel/person.ts';
import type { Connection } from '../db/connection.ts';
import { countAsSeen, isOfSession, lastSeenIn } from './last-seen.ts';
import { digestOf, endedBy, timesOf } from './session.ts';
import type { Under } from './tools.ts';

/** Why somebody who was signed in must sign in again. */
export type SignedOutBy = 'idle' | 'whole' | 'closed' | 'changed' | 'gone';

/** Who comes, or whose session it was and why it no longer lets them in. */
export interface Comer {
  readonly who: Person | null;
  readonly was: { readonly person: number; readonly by: SignedOutBy } | null;
  /** What the platform does with the session once the database is free again. */
  readonly turn: 'nothing' | 'renew' | 'end';
}

const nobody: Comer = { who: null, was: null, turn: 'nothing' };

/** The person whose session this is, while it is alive and they may still come in. */
export async function findComer(under: Under, db: Connection): Promise<Comer> {
  const { request: { session }, tools, now } = under;
  if (session?.person === undefined) return nobody;
  const { person, account = 0 } = session;
  const by = endedBy({ ...session, seenAt: seenAtOf(under) }, timesOf(tools.options), now.getTime());
  if (by) return { who: null, was: { person, by }, turn: 'nothing' };
  const who = await tools.house.whoIs(db, { person, account }, now);
  if (!who) return { who, was: { person, by: 'closed' }, turn: 'end' };
  const had = session.roles ?? who.roles;
  if (!hasAll(who, had)) return { who: null, was: { person, by: 'changed' }, turn: 'end' };
  return comeIn(under, who, had.length < who.roles.length);
}

const hasAll = (who: Person, roles: readonly string[]) => roles.every((role) => who.roles.some((each) => each === role));

/** Their request counts; the database is told once a minute. */
function comeIn({ request, now }: Under, who: Person, mayMore: boolean): Comer {
  const { session } = request;
  if (now.getTime() - (session.seenAt ?? 0) > 60_000) session.seenAt = now.getTime();
  session.roles = who.roles;
  countAsSeen(request);
  return { who, was: null, turn: mayMore ? 'renew' : 'nothing' };
}

export async function findPerson(under: Under, db: Connection): Promise<Person | null> {
  return (await findComer(under, db)).who;
}

/** The later of what the database was told and what this browser carries for this very session. */
function seenAtOf({ request, tools, now }: Under): number {
  const kept = request.session.seenAt ?? 0;
  const carried = lastSeenIn(request, tools.options, now.getTime());
  return carried && isOfSession(carried, digestOf(request.session.sessionId)) ? Math.max(kept, carried.at) : kept;
}

/** After the transaction: a new id where they may do more than before, and no session where they may do less or nothing. */
export async function turnSession({ request }: Under, { turn }: Comer): Promise<void> {
  if (turn === 'renew') await renewId(request.session);
  if (turn === 'end') await request.session.regenerate();
}

/** A new id for the same session; the one before is dead. Open forms of it can still be sent. */
export async function renewId(session: Under['request']['session']): Promise<void> {
  const kept = Object.keys(session).filter((name) => name !== 'cookie');
  await session.regenerate(kept);
}
