import type { Connection } from '../../../platform/db/connection.ts';

/** Something that somebody opened in an emergency, as a page shows it. */
export interface GlassView {
  readonly id: number; readonly person: number; readonly name: string; readonly job: string | null; readonly team: string | null; readonly child: string | null;
  readonly reason: string; readonly from: Date; readonly until: Date; readonly endedAt: Date | null; readonly open: boolean;
  readonly told: readonly { readonly person: number; readonly name: string; readonly seen: boolean }[];
  /** How many readings are marked with it. */
  readonly readings: number;
}

const GLASS = `
  select g.id, g.person_id as person, p.name, people.job_title_on(p.id, (g.from_at at time zone 'Europe/London')::date) as job, t.name as team, g.child, g.reason,
    g.from_at as "from", g.until_at as until, g.ended_at as "endedAt", g.until_at > $1 and g.ended_at is null as open,
    coalesce((select json_agg(json_build_object('person', w.id, 'name', w.name, 'seen', o.seen_at is not null) order by w.name)
      from access.glass_told o join people.person w on w.id = o.person_id where o.glass_id = g.id), '[]') as told,
    (select count(*) from journal.entry e where e.by_id = g.person_id and e.detail::jsonb -> 'glass' @> to_jsonb(array[g.id]))::integer as readings
  from access.glass g join people.person p on p.id = g.person_id left join people.team t on t.id = g.team_id`;

export interface GlassFilter { readonly name: string | null; readonly limit: number; readonly offset: number }

/** The newest first. */
export async function listGlass(db: Connection, now: Date, { name, limit, offset }: GlassFilter): Promise<{ lines: GlassView[]; total: number }> {
  const lines = await db.rows<GlassView>(
    `${GLASS} where $2::text is null or position(lower($2) in lower(p.name)) > 0 order by g.from_at desc, g.id desc limit $3 offset $4`, [now, name, limit, offset]);
  const { total } = await db.one<{ total: number }>(
    `select count(*)::integer as total from access.glass g join people.person p on p.id = g.person_id where $1::text is null or position(lower($1) in lower(p.name)) > 0`, [name]);
  return { lines, total };
}

/** Somebody's own that are open now. */
export async function listOwnGlass(db: Connection, person: number, now: Date): Promise<GlassView[]> {
  return db.rows<GlassView>(`${GLASS} where g.person_id = $2 and g.until_at > $1 and g.ended_at is null order by g.id`, [now, person]);
}

export async function findGlass(db: Connection, id: number, now: Date): Promise<GlassView | null> {
  return db.maybe<GlassView>(`${GLASS} where g.id = $2`, [now, id]);
}

/** Of what somebody was told and has not looked at yet. */
export async function listUnseenGlass(db: Connection, person: number, now: Date): Promise<GlassView[]> {
  return db.rows<GlassView>(`${GLASS} where g.id in (select glass_id from access.glass_told where person_id = $2 and seen_at is null) order by g.id limit 100`, [now, person]);
}

export interface Marked { readonly at: Date; readonly what: string; readonly about: string }

/** What was read while it was open, in its order. */
export async function listMarked(db: Connection, glass: { readonly id: number; readonly person: number }): Promise<Marked[]> {
  return db.rows<Marked>(
    `select e.at, e.what, e.about from journal.entry e where e.by_id = $2 and e.detail::jsonb -> 'glass' @> to_jsonb(array[$1::integer]) order by e.id limit 500`,
    [glass.id, glass.person]);
}
