import type { Connection } from '../db/connection.ts';
import type { Form } from './form.ts';

/** The key is new: go on. Or the same form came before: this is where it led. */
export type Claim = { readonly fresh: true } | { readonly fresh: false; readonly ledTo: string };

/**
 * Claims the form's key inside the act's own transaction. A second sending of the same form waits here until the
 * first has ended, and then is told where that led; if the first was undone, it takes its place.
 */
export async function claim(db: Connection, key: string, person: number | null, path: string): Promise<Claim> {
  const made = await db.maybe('insert into platform.submission (key, person_id, path) values ($1, $2, $3) on conflict do nothing returning key', [key, person, path]);
  if (made) return { fresh: true };
  const before = await db.one<{ led_to: string | null; person_id: number | null }>(
    'select led_to, person_id from platform.submission where key = $1', [key]);
  return { fresh: false, ledTo: before.person_id === person ? (before.led_to ?? '/') : '/' };
}

export async function remember(db: Connection, key: string, ledTo: string): Promise<void> {
  await db.rows('update platform.submission set led_to = $2 where key = $1', [key, ledTo]);
}

/** Keeps what somebody typed for them, because their session had ended. */
export async function keepForm(db: Connection, person: number, path: string, form: Form): Promise<void> {
  const typed = Object.fromEntries(Object.entries(form.fields).filter(([name]) => name !== '_csrf'));
  await db.rows(
    `insert into platform.kept_form (person_id, path, fields) values ($1, $2, $3)
     on conflict (person_id, path) do update set fields = excluded.fields, at = now()`,
    [person, path, JSON.stringify(typed)]);
}

export interface KeptForm { readonly path: string; readonly fields: Record<string, string[]>; readonly at: Date }

export async function findKeptForms(db: Connection, person: number): Promise<KeptForm[]> {
  return db.rows<KeptForm>(
    `select path, fields, at from platform.kept_form where person_id = $1 and at > now() - interval '7 days' order by at`, [person]);
}

export async function dropKeptForm(db: Connection, person: number, path: string): Promise<void> {
  await db.rows('delete from platform.kept_form where person_id = $1 and path = $2', [person, path]);
}
