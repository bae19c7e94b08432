import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayWordOnce, takeWordBack } from '../commands/say-word.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import { type AskedColumn, type CannotSay, columnAsked, meaningOf } from '../domain/returns/own-words.ts';
import { titleOfColumn } from '../domain/returns/own-headings.ts';
import { listHeadingsSaid } from '../sql/find-headings.ts';
import { listWordsSaid } from '../sql/find-words.ts';
import { actOf, numberIn } from './see-extract.ts';

const doneWords: Readonly<Record<string, string>> = { said: 'Remembered. It holds from the next return that is read: bring the file in again.', 'taken-back': 'Taken back. It is asked again.', 'heading-taken-back': 'Taken back. The heading is not known any more.' };

/** What was said of the authority's own words. */
export async function show({ db, query }: Visit): Promise<Answer> {
  const lines = (await listWordsSaid(db)).map((each) => ({ ...each, listTitle: titleOfList(each.list), meaning: meaningOf(each.list, each.column, each.code) }));
  if (query['as'] === 'csv') return file('words-of-returns.csv', 'text/csv; charset=utf-8', csvOf(['List', 'Column', 'Word', 'Means', 'Said by'], lines.map((each) => [each.listTitle, each.heading, each.word, each.meaning, each.by ?? ''])));
  const headings = (await listHeadingsSaid(db)).map((each) => ({ ...each, listTitle: titleOfList(each.list), title: titleOfColumn(each.list, each.column) }));
  if (query['as'] === 'headings') return file('headings-of-returns.csv', 'text/csv; charset=utf-8', csvOf(['List', 'Heading', 'Column', 'Said by'], headings.map((each) => [each.listTitle, each.heading, each.title, each.by])));
  return page('capabilities/caseload/web/words.njk', { lines, headings, done: doneWords[query['done'] ?? ''] ?? null });
}

export async function showNew({ query }: Visit): Promise<Answer> {
  const asked = columnAsked(query['list'] ?? '', query['column'] ?? '');
  const word = (query['word'] ?? '').slice(0, 500);
  return asked ? wordPage(asked, { heading: query['column'] ?? '', word, mayType: word === '' }, []) : notFound;
}

interface Typed { readonly heading: string; readonly word: string; readonly code?: string; readonly mayType: boolean }

function wordPage(asked: AskedColumn, typed: Typed, errors: readonly FieldError[]): Answer {
  return page('capabilities/caseload/web/say-word.njk', { asked, typed, errors }, { status: errors.length === 0 ? 200 : 422 });
}

export async function submitNew({ form, db, who, now }: Visit): Promise<Answer> {
  const given = { list: textOf(form, 'list'), heading: textOf(form, 'column'), word: textOf(form, 'word') };
  const asked = columnAsked(given.list, given.heading);
  if (!asked) return notFound;
  const choice = textOf(form, 'code');
  const outcome = choice === '' ? null : await sayWordOnce({ db, by: who.id, at: now }, { ...given, code: choice === 'nothing' ? '' : choice });
  if (outcome?.ok) return redirect('/returns/words?done=said');
  // A word that came with the address is not to be changed; one that was typed is.
  const mayType = textOf(form, 'typed') !== '' || given.word === '';
  return wordPage(asked, { ...given, code: choice, mayType }, wrongIn(given.word, choice, outcome?.refusal ?? null));
}

function wrongIn(word: string, choice: string, refusal: CannotSay | null): FieldError[] {
  return [
    ...(word === '' || refusal === 'no-word' ? [{ field: 'word', text: 'Type the word as it stands in the file' }] : []),
    ...(choice === '' || refusal === 'no-such-code' ? [{ field: 'code', text: 'Say what it means' }] : []),
  ];
}

export async function takeBack(visit: Visit): Promise<Answer> {
  const id = numberIn(visit);
  return id !== null && (await takeWordBack(actOf(visit), id)).ok ? redirect('/returns/words?done=taken-back') : notFound;
}
