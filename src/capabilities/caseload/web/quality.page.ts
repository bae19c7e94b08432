import { daysBetween } from '../../../kernel/day.ts';
import { percent } from '../../../kernel/proportion.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type FieldQuality, type ListAt, type Quality, fieldsOf, knownList, missingFields, qualityOf } from '../domain/quality.ts';
import { returnNames } from '../domain/return-words.ts';
import { listOrder, titleOfList } from '../domain/returns/definitions.ts';
import { returnKinds } from '../domain/returns/seam.ts';
import type { ListShape } from '../domain/returns/shape.ts';
import { listDaysOf, listNewestLists } from '../sql/find-quality.ts';

const csv = 'text/csv; charset=utf-8';
const daysShown = 26;
const mostDays = 1000;

/** Each list that is kept: how much of it is filled and right, and what there is to put right. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const all = await listNewestLists(db);
  const before = new Map(all.filter(({ place }) => place === 2).map((at) => [at.list, at]));
  const lines = all.filter(({ place }) => place === 1).toSorted((one, other) => listOrder.indexOf(one.list) - listOrder.indexOf(other.list)).map((at) => lineOf(at, before.get(at.list) ?? null));
  if (query['as'] === 'csv') return file(`data-quality-${today}.csv`, csv, csvOf(['Return', 'List', 'As at', 'Rows', ...shareHeads, 'To put right', 'To put right the time before'], lines.map((each) => [each.name, each.title, each.asAt, each.rows, ...sharesIn(each), each.toPutRight, each.before])));
  return page('capabilities/caseload/web/quality.njk', { lines: lines.map((each) => ({ ...each, age: daysBetween(each.asAt, today) })) });
}

function lineOf(at: ListAt, before: ListAt | null) {
  return { ...at, title: titleOfList(at.list), name: nameOfReturn(at.list), ...shown(qualityOf(at)), before: before && qualityOf(before).toPutRight };
}

const nameOfReturn = (list: string) => returnKinds.filter((kind) => list.startsWith(`${kind}/`)).map((kind) => returnNames[kind]).join('');

/** Shares never go without their numbers. */
function shown(quality: Quality) {
  const [part, whole, good] = [quality.neededFilled, quality.needed, quality.filled - quality.doubtful];
  return { ...quality, part, whole, good, complete: percent({ numerator: part, denominator: whole }), valid: percent({ numerator: good, denominator: quality.filled }) };
}

const shareHeads = ['Should be filled', 'Of these filled', 'Filled', 'Of these right'];
const sharesIn = ({ needed, neededFilled, filled, doubtful }: Quality) => [needed, neededFilled, filled, filled - doubtful];

/** One list: its fields, and how it or one of them was from extract to extract. */
export async function showList({ db, params, query, today }: Visit): Promise<Answer> {
  const shape = knownList(params['kind'] ?? '', params['list'] ?? '');
  if (!shape) return notFound;
  const days = await listDaysOf(db, shape.list, { most: query['as'] === 'days' ? mostDays : daysShown });
  if (query['as'] === 'fields') return fieldsFile(shape, days);
  if (query['as'] === 'days') return file(`${nameOf(shape)}-by-day.csv`, csv, csvOf(['As at', 'Field', 'Rows', ...shareHeads, 'To put right', 'New', 'Changed', 'Gone', 'The same'], days.flatMap(dayLines)));
  const [now] = days;
  const column = shape.columns.find(({ name }) => name === query['field']);
  return page('capabilities/caseload/web/quality-of-list.njk', {
    title: shape.title, path: `/returns/quality/${shape.list}`, fields: fieldLines(days), trend: days.map((at) => dayLine(at, column?.name)), field: column?.heads[0],
    now: now && { ...now, age: daysBetween(now.asAt, today), ...qualityOf(now), missing: missingFields(now) },
  });
}

const nameOf = ({ list }: ListShape) => `data-quality-${list.replace('/', '-')}`;

function fieldsFile(shape: ListShape, days: readonly ListAt[]): Answer {
  return file(`${nameOf(shape)}.csv`, csv, csvOf(['Field', 'Rows that have it', ...shareHeads, 'To put right', 'To put right the time before'],
    fieldLines(days).map((each) => [each.heading, each.rows, ...sharesIn(each), each.toPutRight, each.before])));
}

function dayLine(at: ListAt, column: string | undefined) {
  const one = fieldsOf(at).find((each) => each.column === column);
  return { ...at, ...(one ? ofField(one) : shown(qualityOf(at))) };
}

/** Of one field all rows are counted, also where blank may be right. */
function ofField(field: FieldQuality) {
  return { ...field, ...shown(field), part: field.filled, whole: field.rows, complete: percent({ numerator: field.filled, denominator: field.rows }) };
}

function fieldLines([now, before]: readonly ListAt[]) {
  const was = new Map((before ? fieldsOf(before) : []).map((each) => [each.column, each.toPutRight]));
  return (now ? fieldsOf(now) : []).map((each) => ({ ...ofField(each), before: was.get(each.column) ?? null }));
}

function dayLines(at: ListAt): (string | number | null)[][] {
  const { changed } = at;
  return fieldsOf(at).map((each) => [at.asAt, each.heading, each.rows, ...sharesIn(each), each.toPutRight, ...(changed ? [changed.new, changed.changed, changed.gone, changed.same] : [null, null, null, null])]);
}
