import type { Day } from '../../../kernel/day.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import type { Told } from '../domain/scim-user.ts';

/** What a feed has told of somebody. */
export interface FeedUser {
  readonly person: number; readonly told: Told; readonly waiting: string | null; readonly createdAt: Date; readonly changedAt: Date; readonly deleted: boolean;
}

const FEED_USER = `select person_id as person, told, waiting, created_at as "createdAt", changed_at as "changedAt", deleted_at is not null as deleted from people.feed_user`;

export async function loadFeedUser(db: Connection, person: number): Promise<FeedUser | null> {
  return db.maybe<FeedUser>(`${FEED_USER} where person_id = $1`, [person]);
}

/** Whoever has this name to sign in with, the deleted last: told by a feed, or known here by it as an e-mail address. */
export async function loadPersonCalled(db: Connection, userName: string): Promise<number | null> {
  const found = await db.rows<{ id: number }>(
    `select id from (
       select person_id as id, deleted_at is not null as gone from people.feed_user where lower(user_name) = lower($1)
       union all select p.id, false from people.person p where lower(p.email) = lower($1) and not exists (select from people.feed_user u where u.person_id = p.id)
     ) known order by gone, id limit 1`, [userName]);
  return found[0]?.id ?? null;
}

/** The token with this digest, while it is not ended. */
export async function loadToken(db: Connection, kind: string, digest: string): Promise<{ readonly id: number; readonly lastUsedOn: Day | null } | null> {
  return db.maybe('select id, last_used_on as "lastUsedOn" from people.feed_token where kind = $1 and digest = $2 and ended_at is null', [kind, digest]);
}

/** A secret that nobody can guess: two random numbers of 122 bits. */
export async function loadSecret(db: Connection): Promise<string> {
  return (await db.one<{ secret: string }>(`select 'tsf_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') as secret`)).secret;
}
