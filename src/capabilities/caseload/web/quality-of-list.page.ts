import { type Answer, file, notFound, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { permits } from '../../access/index.ts';
import { listPeople } from '../../people/index.ts';
import { clearOwner, nameOwner } from '../commands/own-list.ts';
import type { CannotOwn } from '../domain/own-list.ts';
import { type ListAt, ageOf, fieldsOf, missingFields, qualityOf } from '../domain/quality.ts';
import { shapeOfList } from '../domain/returns/definitions.ts';
import { ruleWords } from '../domain/returns/rules.ts';
import type { ListShape } from '../domain/returns/shape.ts';
import { findFieldsChanged, listDaysOf, listOwners } from '../sql/find-quality.ts';
import { daysShown } from './quality.page.ts';
import { csvType, listHref, nameOfTable, shareHeads, sharesIn, sharesOf, sharesOfField, trendOf } from './quality-shares.ts';

const mostDays = 1000;
const doneWords: Readonly<Record<string, string>> = { owner: 'The list has an owner.', cleared: 'The list has no owner any more.' };
const cannotWords: Readonly<Record<CannotOwn, string>> = {
  'no-such-list': 'There is no such list', nobody: 'Nobody of that name is in post. Choose a name from the list', several: 'Several people have that name. Give the e-mail address', already: 'They own this list already',
};

/** One list: its fields, the worst first, and how it or one of them was from extract to extract. */
export async function show(visit: Visit): Promise<Answer> {
  const shape = shapeOfList(visit.query['list'] ?? '');
  if (!shape) return notFound;
  const as = visit.query['as'];
  if (as === 'fields') return fieldsFile(visit, shape);
  if (as === 'days') return daysFile(visit, shape);
  return listPage(visit, shape, '', []);
}

/** Of published statistics the table that is asked for. */
const tableIn = ({ list }: ListShape, query: Visit['query']) => ({ list, table: query['table'] || null });

async function listPage(visit: Visit, shape: ListShape, typed: string, errors: readonly FieldError[]): Promise<Answer> {
  const { db, today, query, who } = visit;
  const [days, owners, mayBring] = [await listDaysOf(db, tableIn(shape, query), { days: daysShown }), await listOwners(db, today), permits(who, 'bring-returns')];
  const column = shape.columns.find(({ name }) => name === query['field']);
  const trend = days.map((at) => dayLine(at, column?.name));
  const lowest = Math.min(100, ...trend.flatMap(({ complete, right }) => [complete.percent ?? 100, right.percent ?? 100]));
  return page('capabilities/caseload/web/quality-of-list.njk', {
    title: nameOfTable(tableIn(shape, query)), list: shape.list, path: listHref(tableIn(shape, query)), ...await newest(visit, days), days: trend, field: column?.heads[0],
    chart: { complete: trendOf(trend.map(({ complete }) => complete.percent), lowest), right: trendOf(trend.map(({ right }) => right.percent), lowest), lowest },
    owner: owners.find(({ list }) => list === shape.list) ?? null, people: mayBring ? await listPeople(db, [], today, 2000) : [], mayBring, typed, errors, done: doneWords[query['done'] ?? ''] ?? null,
  }, { status: errors.length > 0 ? 422 : 200 });
}

async function newest({ db, today }: Visit, [now]: readonly ListAt[]) {
  if (!now) return { now: null, fields: [], counted: false };
  const changed = await findFieldsChanged(db, now);
  return { now: { ...now, ...qualityOf(now), age: ageOf(now, today), missing: missingFields(now) }, fields: fieldLines(now, changed), counted: changed !== null };
}

/** The worst first; what is as bad stays in the order of the list. */
function fieldLines(now: ListAt, changed: Readonly<Record<string, number>> | null) {
  return fieldsOf(now).toSorted((one, other) => other.toPutRight - one.toPutRight).map((field) => ({
    ...field, ...sharesOfField(field), commonWords: field.common && ruleWords(field.common.rule), changed: changed && (changed[field.column] ?? 0),
  }));
}

function dayLine(at: ListAt, column: string | undefined) {
  const field = fieldsOf(at).find((each) => each.column === column);
  return { ...at, ...(field ? { ...field, ...sharesOfField(field) } : { ...qualityOf(at), ...sharesOf(qualityOf(at)) }), rows: at.rows };
}

const nameOf = ({ list }: ListShape) => `data-quality-${list.replace('/', '-')}`;

async function fieldsFile({ db, query }: Visit, shape: ListShape): Promise<Answer> {
  const [now] = await listDaysOf(db, tableIn(shape, query), { days: 1 });
  const fields = now ? fieldLines(now, await findFieldsChanged(db, now)) : [];
  return file(`${nameOf(shape)}.csv`, csvType, csvOf(['Field', 'Rows that have it', ...shareHeads, 'To be asked', 'To put right', 'Most common fault', 'Changed'],
    fields.map((each) => [each.heading, each.rows, ...sharesIn(each), each.asks, each.toPutRight, each.commonWords ?? '', each.changed])));
}

async function daysFile({ db, query }: Visit, shape: ListShape): Promise<Answer> {
  const days = await listDaysOf(db, tableIn(shape, query), { days: mostDays });
  return file(`${nameOf(shape)}-by-day.csv`, csvType, csvOf(['As at', 'Field', 'Rows that have it', ...shareHeads, 'To be asked', 'To put right'],
    days.flatMap((at) => fieldsOf(at).map((each) => [at.asAt, each.heading, each.rows, ...sharesIn(each), each.asks, each.toPutRight]))));
}

const pathOf = (list: string, done: string) => `/data-quality/list?list=${encodeURIComponent(list)}&done=${done}`;

export async function submitOwner(visit: Visit): Promise<Answer> {
  const shape = shapeOfList(textOf(visit.form, 'list'));
  if (!shape) return notFound;
  const person = textOf(visit.form, 'owner');
  const outcome = await nameOwner({ db: visit.db, by: visit.who.id, at: visit.now, today: visit.today }, { list: shape.list, person });
  if (outcome.ok) return redirect(pathOf(shape.list, 'owner'));
  return listPage(visit, shape, person, [{ field: 'owner', text: person === '' ? 'Say who owns this list' : cannotWords[outcome.refusal] }]);
}

export async function clearOwnerOf(visit: Visit): Promise<Answer> {
  const shape = shapeOfList(textOf(visit.form, 'list'));
  if (!shape) return notFound;
  const outcome = await clearOwner({ db: visit.db, by: visit.who.id, at: visit.now }, shape.list);
  return outcome.ok ? redirect(pathOf(shape.list, 'cleared')) : notFound;
}
