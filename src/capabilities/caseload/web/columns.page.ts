import { type Answer, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { matchHeadingsOnce, takeHeadingBack } from '../commands/match-headings.ts';
import type { Extract } from '../domain/extract.ts';
import { returnNames } from '../domain/return-words.ts';
import { type CannotMatchHeadings, type ColumnsAsked, columnsAsked, listsOfOurOwn } from '../domain/returns/own-headings.ts';
import { findHeadingsSaid } from '../sql/find-headings.ts';
import { actOf, numberIn, seeExtract } from './see-extract.ts';

interface Place { readonly list: string; readonly table: number | null }

/** Which heading of a file is which of our columns. Of a table of our own it is asked first which list it is. */
export async function show(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  if (!extract?.judged) return notFound;
  const [list, table] = [visit.query['list'] ?? '', tableIn(visit.query['table'] ?? '')];
  if (list === '') return choicePage(extract, table);
  return columnsPage(visit, extract, { list, table }, {}, []);
}

const tableIn = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : null);

function choicePage(extract: Extract, table: number | null): Answer {
  const found = table === null ? undefined : extract.judged?.unplaced?.[table];
  if (!found || extract.kind !== 'local') return notFound;
  return page('capabilities/caseload/web/choose-list.njk', { extract, name: returnNames[extract.kind], table, found, where: found.sheet ?? found.file, lists: listsOfOurOwn });
}

async function askedFor({ db }: Visit, { judged }: Extract, place: Place): Promise<ColumnsAsked | null> {
  return judged ? columnsAsked(judged, place, await findHeadingsSaid(db)) : null;
}

async function columnsPage(visit: Visit, extract: Extract, place: Place, typed: Readonly<Record<string, string>>, errors: readonly FieldError[]): Promise<Answer> {
  const asked = await askedFor(visit, extract, place);
  if (!asked) return notFound;
  const columns = asked.columns.map((column) => ({ ...column, field: fieldOf(column.name), typed: typed[column.name] ?? '' }));
  return page('capabilities/caseload/web/columns.njk', { extract, name: returnNames[extract.kind], asked: { ...asked, columns }, mayBeAnother: place.table !== null && extract.kind === 'local', errors }, { status: errors.length > 0 ? 422 : 200 });
}

const fieldOf = (column: string) => `column-${column}`;

export async function submit(visit: Visit): Promise<Answer> {
  const extract = await seeExtract(visit);
  const place = { list: textOf(visit.form, 'list'), table: tableIn(textOf(visit.form, 'table')) };
  const asked = extract && await askedFor(visit, extract, place);
  if (!extract || !asked) return notFound;
  const typed = Object.fromEntries(asked.columns.map(({ name }) => [name, textOf(visit.form, fieldOf(name))]));
  const stranger = asked.columns.find(({ name, heads }) => typed[name] !== '' && !heads.includes(typed[name] ?? ''));
  if (stranger) return columnsPage(visit, extract, place, typed, [{ field: fieldOf(stranger.name), text: 'Choose a heading of the file' }]);
  const given = Object.entries(typed).flatMap(([column, heading]) => (heading === '' ? [] : [{ list: place.list, column, heading }]));
  const outcome = await matchHeadingsOnce(actOf(visit), given);
  return outcome.ok ? redirect(`/returns/new?again=${extract.id}&done=matched`) : columnsPage(visit, extract, place, typed, [errorOf(outcome.refusal, asked)]);
}

const refusals: Readonly<Record<CannotMatchHeadings['why'], string>> = {
  'nothing-said': 'Choose at least one heading', 'one-for-two': 'This heading is chosen for another column already. Choose each heading once',
  'about-a-person': 'This heading is of a name, address or number of a child. It is not kept', 'known-already': 'This heading is known already', 'no-heading': 'Choose a heading of the file',
  'no-such-list': 'There is no such list', 'no-such-column': 'There is no such column',
};

const errorOf = ({ why, column }: CannotMatchHeadings, asked: ColumnsAsked): FieldError => ({ field: fieldOf(column ?? asked.columns[0]?.name ?? ''), text: refusals[why] });

export async function takeBack(visit: Visit): Promise<Answer> {
  const id = numberIn(visit);
  return id !== null && (await takeHeadingBack(actOf(visit), id)).ok ? redirect('/returns/words?done=heading-taken-back') : notFound;
}
