import { createHash } from 'node:crypto';
import type { Connection } from '../db/connection.ts';
import type { Form } from './form.ts';

/** A form as it was sent: the key of its page, and a digest of what was typed into it. */
export interface Sent { readonly key: string; readonly digest: string }

export function sentOf(key: string, who: { readonly person: number | null; readonly path: string }, form: Form): Sent {
  // The platform's own parts are no part of what was typed: a form that was kept and is sent again is the same form.
  const typed = Object.entries(form.fields).filter(([name]) => !name.startsWith('_')).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify([who.person, who.path, typed]));
  for (const file of form.files) digest.update(file.field).update(file.name).update(file.bytes);
  return { key, digest: digest.digest('hex') };
}

/** The form is new: go on. Or the same form came before: this is where it led. */
export type Claim = { readonly fresh: true } | { readonly fresh: false; readonly ledTo: string };

/**
 * Claims the form inside the act's own transaction. A second sending of the same waits here until the first has ended,
 * and then is told where that led; if the first was undone, it takes its place. What was changed before it was sent
 * again is another form: its words are not dropped.
 */
export async function claim(db: Connection, { key, digest }: Sent, { person, path }: { readonly person: number | null; readonly path: string }): Promise<Claim> {
  const made = await db.maybe(
    'insert into platform.submission (key, digest, person_id, path) values ($1, $2, $3, $4) on conflict do nothing returning key', [key, digest, person, path]);
  if (made) return { fresh: true };
  const before = await db.one<{ led_to: string | null }>('select led_to from platform.submission where key = $1 and digest = $2', [key, digest]);
  return { fresh: false, ledTo: before.led_to ?? '/' };
}

export function remember(db: Connection, { key, digest }: Sent, ledTo: string): void {
  db.tell('update platform.submission set led_to = $3 where key = $1 and digest = $2', [key, digest, ledTo]);
}

/** Keeps what somebody typed for them, because their session had ended. */
export async function keepForm(db: Connection, person: number, path: string, form: Form): Promise<void> {
  const typed = Object.fromEntries(Object.entries(form.fields).filter(([name]) => name !== '_csrf'));
  await db.rows(
    `insert into platform.kept_form (person_id, path, fields) select $1::integer, $2::text, $3::jsonb
     where not exists (select from platform.kept_form where person_id = $1 and path = $2 and fields = $3::jsonb)`,
    [person, path, JSON.stringify(typed)]);
}

export interface KeptForm { readonly id: string; readonly path: string; readonly fields: Record<string, string[]>; readonly at: Date }

export async function findKeptForms(db: Connection, person: number): Promise<KeptForm[]> {
  return db.rows<KeptForm>(
    `select id, path, fields, at from platform.kept_form where person_id = $1 and at > now() - interval '7 days' order by at`, [person]);
}

export function dropKeptForm(db: Connection, person: number, id: string): void {
  db.tell('delete from platform.kept_form where person_id = $1 and id::text = $2', [person, id]);
}
