import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { recordEntry } from '../../journal/index.ts';
import type { Told } from '../domain/scim-user.ts';

export interface Kept { readonly person: number; readonly told: Told; readonly waiting: string | null; readonly at: Date; readonly token: number }

/** Keeps what the feed said. The journal says that it did and by which token, never what. */
export function recordFeedUser(db: Connection, { person, told, waiting, at, token }: Kept): void {
  db.tell(
    `insert into people.feed_user (person_id, user_name, external_id, told, waiting, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (person_id) do update set user_name = excluded.user_name, external_id = excluded.external_id, told = excluded.told, waiting = excluded.waiting,
       changed_at = excluded.changed_at, deleted_at = null`,
    [person, told.userName, told.externalId, JSON.stringify(told), waiting, at]);
  recordEntry(db, { what: 'feed-user-kept', by: null, about: `person:${person}`, detail: { token, active: told.active, waiting } });
}

export function recordFeedUserDeleted(db: Connection, { person, told, at, token }: Kept): void {
  db.tell(
    `insert into people.feed_user (person_id, user_name, external_id, told, created_at, changed_at, deleted_at) values ($1, $2, $3, $4, $5, $5, $5)
     on conflict (person_id) do update set told = excluded.told, waiting = null, changed_at = excluded.changed_at, deleted_at = excluded.deleted_at`,
    [person, told.userName, told.externalId, JSON.stringify(told), at]);
  recordEntry(db, { what: 'feed-user-deleted', by: null, about: `person:${person}`, detail: { token } });
}

export async function recordToken(db: Connection, token: { readonly kind: string; readonly name: string; readonly digest: string; readonly by: number | null; readonly at: Date }): Promise<void> {
  const made = await db.maybe<{ id: number }>(
    'insert into people.feed_token (kind, name, digest, made_by, made_at) values ($1, $2, $3, $4, $5) on conflict (digest) do nothing returning id',
    [token.kind, token.name, token.digest, token.by, token.at]);
  // The same once more is kept once.
  if (made) recordEntry(db, { what: 'feed-token-made', by: token.by, about: `feed-token:${made.id}`, detail: { kind: token.kind } });
}

export function recordTokenEnded(db: Connection, token: number, by: number | null, at: Date): void {
  db.tell('update people.feed_token set ended_at = $2 where id = $1 and ended_at is null', [token, at]);
  recordEntry(db, { what: 'feed-token-ended', by, about: `feed-token:${token}` });
}

/** That it is used, by the day: to see which are not used any more. */
export function recordTokenUsed(db: Connection, token: number, today: Day): void {
  db.tell('update people.feed_token set last_used_on = $2 where id = $1', [token, today]);
}
