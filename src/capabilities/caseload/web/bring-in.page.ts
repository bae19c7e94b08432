import { dayFromTyped } from '../../../kernel/day.ts';
import { type Answer, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, type Form, type SentFile, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { beginReturn, type ReturnsHouse } from '../commands/begin-return.ts';
import { returnNames } from '../domain/return-words.ts';
import { type ReturnKind, returnKinds } from '../domain/returns/seam.ts';
import { seeExtract } from './see-extract.ts';

interface Typed { readonly kind: string; readonly asAt: string }

const doneWords: Readonly<Record<string, string>> = { matched: 'Remembered. Bring the file in again: no copy of it is kept.' };

/** `again` is the number of a return that is brought in anew. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const before = await seeExtract({ db, params: { id: query['again'] ?? '' } });
  return bringInPage(before ?? { kind: '', asAt: today }, [], doneWords[query['done'] ?? ''] ?? null);
}

function bringInPage({ kind, asAt }: Typed, errors: readonly FieldError[], done: string | null = null): Answer {
  return page('capabilities/caseload/web/bring-in.njk', { typed: { kind, asAt }, errors, done, kinds: returnKinds.map((value) => ({ value, text: returnNames[value] })) }, { status: errors.length > 0 ? 422 : 200 });
}

/** The files are read beside the page, which leads to where one sees how far that is. */
export async function submit(visit: Visit, house: ReturnsHouse): Promise<Answer> {
  const typed = { kind: textOf(visit.form, 'kind'), asAt: textOf(visit.form, 'asAt') };
  const [kind, asAt, files] = [kindIn(typed.kind), dayFromTyped(typed.asAt), filesIn(visit.form)];
  const errors: FieldError[] = [
    ...(kind ? [] : [{ field: 'kind', text: 'Say which return it is' }]),
    ...(asAt && asAt <= visit.today ? [] : [{ field: 'asAt', text: asAt ? 'The day it speaks of cannot be still to come' : 'Give the day it speaks of, as 31/12/2026' }]),
    ...(files.length > 0 ? [] : [{ field: 'documents', text: 'Choose the file or files' }]),
  ];
  if (!kind || !asAt || errors.length > 0) return bringInPage(typed, errors);
  const extract = await beginReturn({ db: visit.db, by: visit.who.id, at: visit.now }, { kind, asAt, files: house.describe(files) });
  house.startReading(extract, { kind, asAt, files });
  return redirect(`/returns/${extract}`);
}

const kindIn = (text: string): ReturnKind | undefined => returnKinds.find((each) => each === text);
const filesIn = (form: Form): SentFile[] => form.files.filter(({ field, name, bytes }) => field === 'documents' && (name !== '' || bytes.length > 0));
