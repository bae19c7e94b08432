import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { type CannotFeed, feed } from '../domain/feed-rules.ts';
import { newOnes, renumbered } from '../domain/renumbered.ts';
import { type NotSaid, type Told, toldFrom } from '../domain/scim-user.ts';
import { loadFeedUser, loadPersonCalled } from '../sql/load-feed.ts';
import { loadNewId, loadNewIds, loadOrganisation } from '../sql/load-organisation.ts';
import { recordFeedUser, recordFeedUserDeleted } from '../sql/record-feed.ts';
import { keep, type Settled } from './act.ts';

/** A call of a feed: with which token, when. */
export interface Feeding { readonly db: Connection; readonly token: number; readonly now: Date; readonly today: Day; readonly settled: Settled }

export type CannotBeFed = CannotFeed | NotSaid | { readonly status: 404; readonly detail: string };
const absent: CannotBeFed = { status: 404, detail: 'There is no such user.' };

/** Somebody new to the feed; known here perhaps, by their e-mail address, or gone and back again. Answers their number. */
export async function createFeedUser(feeding: Feeding, sent: unknown): Promise<Outcome<number, CannotBeFed>> {
  const told = toldFrom(sent);
  if ('status' in told) return refuse(told);
  const org = await loadOrganisation(feeding.db);
  const known = await loadPersonCalled(feeding.db, told.userName);
  const before = known === null ? null : await loadFeedUser(feeding.db, known);
  if (known !== null && !before?.deleted) return refuse({ status: 409, scimType: 'uniqueness', detail: 'There is a user with this userName.' });
  const id = known ?? await loadNewId(feeding.db, 'person');
  return apply(feeding, org, { id, told, wasActive: null });
}

/** In place of what was told before. */
export async function replaceFeedUser(feeding: Feeding, id: number, sent: unknown): Promise<Outcome<number, CannotBeFed>> {
  const told = toldFrom(sent);
  if ('status' in told) return refuse(told);
  const org = await loadOrganisation(feeding.db);
  const before = await loadFeedUser(feeding.db, id);
  const called = await loadPersonCalled(feeding.db, told.userName);
  if (!org.people.has(id) || before?.deleted) return refuse(absent);
  if (called !== null && called !== id) return refuse({ status: 409, scimType: 'uniqueness', detail: 'There is another user with this userName.' });
  return apply(feeding, org, { id, told, wasActive: before?.told.active ?? true });
}

/** Out at once, and gone from the feed. What they did stays, under their name. */
export async function deleteFeedUser(feeding: Feeding, id: number, told: Told): Promise<Outcome<number, CannotBeFed>> {
  const org = await loadOrganisation(feeding.db);
  if (!org.people.has(id) || (await loadFeedUser(feeding.db, id))?.deleted) return refuse(absent);
  const outcome = feed(org, id, { ...told, active: false }, feeding.today, true);
  if (!outcome.ok) return outcome;
  await keep({ ...feeding, by: null }, outcome.value.change);
  recordFeedUserDeleted(feeding.db, { person: id, told: { ...told, active: false }, waiting: null, at: feeding.now, token: feeding.token });
  return accept(id);
}

interface Applied { readonly id: number; readonly told: Told; readonly wasActive: boolean | null }

async function apply(feeding: Feeding, org: Awaited<ReturnType<typeof loadOrganisation>>, { id, told, wasActive }: Applied): Promise<Outcome<number, CannotBeFed>> {
  const outcome = feed(org, id, told, feeding.today, wasActive);
  if (!outcome.ok) return outcome;
  const { change, waiting } = outcome.value;
  const { posts } = newOnes(change);
  const ids = await loadNewIds(feeding.db, 'post', posts.length);
  await keep({ ...feeding, by: null }, renumbered(change, new Map(), new Map(posts.map((post, index) => [post, ids[index] ?? post]))));
  recordFeedUser(feeding.db, { person: id, told, waiting, at: feeding.now, token: feeding.token });
  return accept(id);
}
