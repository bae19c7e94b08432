import { dayOf } from '../../kernel/day.ts';
import type { Connection } from '../db/connection.ts';
import { type Answer, page, redirect, saved } from './answer.ts';
import { textOf } from './form.ts';
import { localAddress } from './local-address.ts';
import { type Route, type Visit, change, look } from './route.ts';
import { dropKeptForm, findKeptForms } from './submission.ts';

/** Gives back what somebody had typed when their session ended: to send as it is, or to throw away. */
async function show({ db, who, query }: Visit): Promise<Answer> {
  const forms = await findKeptForms(db, who.id);
  const next = localAddress(query['to']);
  if (forms.length === 0) return redirect(next);
  return page('platform/web/layout/kept.njk', {
    next, forms: forms.map((form) => ({ ...form, fields: fieldsOf(form.fields), texts: textsOf(form.fields) })),
  });
}

function fieldsOf(fields: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(fields).filter(([name]) => name !== '_csrf' && name !== '_kept')
    .flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

/** What was typed by hand, to be read again before it is sent. */
function textsOf(fields: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(fields).filter(([name]) => !name.startsWith('_')).flatMap(([, values]) => values).filter((text) => /\s/.test(text));
}

/** The same for a request for information held: what lies there of somebody, typed and not sent. */
export async function findKeptTexts(db: Connection, person: number) {
  const forms = await findKeptForms(db, person);
  return forms.map(({ id, path, fields, at }) => ({
    place: `form:${id}`, title: `Form for ${path}`, on: dayOf(at), parts: fieldsOf(fields).filter(({ name }) => !name.startsWith('_')).map(({ name, value }) => ({ name, text: value })),
  }));
}

async function throwAway({ db, who, form }: Visit): Promise<Answer> {
  dropKeptForm(db, who.id, textOf(form, 'id'));
  return redirect('/');
}

/** A script asks so that the session goes on; having asked is all it takes. */
async function stay(): Promise<Answer> {
  return saved({ stays: true });
}

export const platformRoutes: readonly Route[] = [
  look('/stay-signed-in', 'be-signed-in', stay),
  look('/kept', 'be-signed-in', show),
  change('/kept/throw-away', 'be-signed-in', ['id'], throwAway),
];
