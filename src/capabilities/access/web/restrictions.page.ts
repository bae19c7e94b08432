import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { type FieldError, textOf } from '../../../platform/web/form.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { restrictChild } from '../commands/restrict.ts';
import type { CannotRestrict } from '../domain/restriction.ts';
import { type RestrictionView, listRestrictions } from '../sql/find-restrictions.ts';

const readings = [{ what: 'restriction-list-read', about: 'journal:restrictions' }];

/** Children whose record only named people see. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const slice = sliceIn(query);
  const child = (query['child'] ?? '').trim().slice(0, 40).toUpperCase().replaceAll(/\s/g, '') || null;
  const lifted = query['lifted'] === 'yes';
  const { lines, total } = await listRestrictions(db, today, { child, lifted, ...slice });
  if (query['as'] === 'csv') return file(`restricted-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)), readings);
  if (lines.length === 0 && slice.page > 1) return redirect('/restricted');
  return page('capabilities/access/web/restrictions.njk', {
    lines, total, child: child ?? '', lifted, filtered: child !== null || lifted,
    list: listOfPages('/restricted', query, { ...slice, total, sorts: [], sort: '', descending: true }),
  }, { readings });
}

const heads = ['Child', 'Why', 'Restricted by', 'Restricted', 'Named', 'Lifted'];
const cells = (line: RestrictionView) => [line.child, line.reason, line.setBy, line.setAt.toISOString(), line.named.map((each) => each.name).join(', '), line.liftedAt?.toISOString() ?? ''];

export async function showNew({ query }: Visit): Promise<Answer> {
  return newPage({ child: query['child'] ?? '', reason: '' }, []);
}

function newPage(typed: { readonly child: string; readonly reason: string }, errors: readonly FieldError[]): Answer {
  return page('capabilities/access/web/restrict.njk', { typed, errors }, { status: errors.length > 0 ? 422 : 200 });
}

export async function submit(visit: Visit): Promise<Answer> {
  const typed = { child: textOf(visit.form, 'child').toUpperCase().replaceAll(/\s/g, ''), reason: textOf(visit.form, 'reason') };
  const outcome = await restrictChild(visit, typed);
  return outcome.ok ? redirect(`/restricted/${outcome.value}?done=set`) : newPage(typed, [wrong[outcome.refusal]]);
}

const wrong: Readonly<Record<CannotRestrict, FieldError>> = {
  'not-a-reference': { field: 'child', text: 'Give the child’s reference from the case system: letters, figures, hyphens and slashes, 3 to 20 of them.' },
  'restricted-already': { field: 'child', text: 'This child is restricted already.' },
  'no-reason': { field: 'reason', text: 'Say why, in a few words and without names.' }, 'reason-too-long': { field: 'reason', text: 'Make the reason shorter: 1,000 characters is the most.' },
};
