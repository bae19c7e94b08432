import { dayOf } from '../../../kernel/day.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvWith } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { ageOf, findListDay, findReckoning, maySeeChild, urgencyOf } from '../../caseload/index.ts';
import { type Begun, candidatesOf, leftNames, leftOf } from '../domain/matters/candidates.ts';
import { type Definition, dayIn } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { listBegun, listMatters } from '../sql/find-matters.ts';
import { type ChildOfOfficer, listChildrenOfOfficer } from '../sql/find-officer.ts';
import { reckonedOn } from './matter-lines.ts';

const path = '/oversight/officer';
const roleNames = { chair: 'Conference chair', 'reviewing-officer': 'Reviewing officer' } as const;
const reviews: ReadonlySet<string> = new Set(['review-conferences', 'looked-after-reviews']);

/** The children whom a chair or reviewing officer chairs or reviews: the next review, the progress check between, and what to begin. */
export async function show(visit: Visit): Promise<Answer> {
  const { db, who, query, today } = visit;
  if (!who.roles.includes('chair')) return notFound;
  const lines = await linesOf(visit);
  const listed = await findListDay(db, 'local/officers');
  const readings = [{ what: 'children-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') {
    return file(`children-i-chair-or-review-${today}.csv`, 'text/csv; charset=utf-8', csvWith(['Lists of', listed], ['Child', 'As', 'Since', 'Team', 'Worker', 'Next review', 'How it stands', 'Progress check due', 'How that stands'],
      lines.map((each) => [each.reference, each.roleNames, each.since, each.team, each.worker, each.review?.dueOn ?? null, each.review ? leftNames[each.review.left] : 'Not known', each.check?.dueOn ?? null, each.check ? leftNames[each.check.left] : each.checkHref ? 'Begun' : 'Nothing due'])), readings);
  }
  const { page: at, size, limit, offset } = sliceIn(query);
  return page('capabilities/oversight/web/officer.njk', {
    lines: lines.slice(offset, offset + limit), total: lines.length, age: ageOf(listed, today), listed, list: listOfPages(path, query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }),
  }, { readings });
}

/** What is late first, then by the day of the next thing. */
async function linesOf(visit: Visit) {
  const { db, who, today } = visit;
  const [children, reckoned] = [await listChildrenOfOfficer(db, today), await reckonedOn(visit)];
  const reckoning = { ...await findReckoning(db), today };
  const definition = definitionOf('progress-check') as Definition;
  const begun = await begunBy(visit, definition);
  const due = new Map(candidatesOf(definition, children, begun, reckoned).map((each) => [each.child.reference, each]));
  return children.map((child) => {
    const check = due.get(child.reference) ?? null;
    const open = begun.find((each) => each.child === child.reference && each.open && each.id !== null);
    return {
      ...child, roleNames: child.roles.map((each) => roleNames[each]).join(', '), review: nextReview(child, reckoning, reckoned), check, checkHref: open ? `/oversight/matters/${open.id}` : null,
      href: maySeeChild(who, child) ? `/children/${child.number}` : null, lastReview: lastReviewOf(child),
    };
  }).toSorted((one, other) => earliest(one).localeCompare(earliest(other)) || one.reference.localeCompare(other.reference));
}

type Dues = { readonly review: { readonly dueOn: string } | null; readonly check: { readonly dueOn: string | null } | null };
const earliest = ({ review, check }: Dues): string => [review?.dueOn, check?.dueOn].filter((each) => typeof each === 'string').toSorted()[0] ?? '9';

/** Progress checks that there are: those of children in scope, and their own of any child. */
async function begunBy({ db, who }: Visit, definition: Definition): Promise<readonly (Begun & { readonly id: number | null })[]> {
  const own = await listMatters(db, { kind: definition.id, teams: [], person: who.id, whole: false, open: null });
  const mine = own.flatMap(({ id, kind, child, openedAt, facts, isOpen }) => (child === null ? [] : [{ id, kind, child, openedOn: dayOf(openedAt), day: dayIn(facts['reviewed']), open: isOpen }]));
  return [...mine, ...(await listBegun(db, [definition])).map((each) => ({ ...each, id: null }))];
}

/** By the clocks of the plan and of care, whichever is first. */
function nextReview(child: ChildOfOfficer, reckoning: Parameters<typeof urgencyOf>[1], reckoned: Parameters<typeof leftOf>[1]) {
  const due = urgencyOf({ ...child, unallocated: false }, reckoning).clocks.filter(({ id, standing }) => reviews.has(id) && standing !== 'over' && standing !== 'none').flatMap(({ verdict: { dueOn, reason } }) => (dueOn ? [{ dueOn, reason, left: leftOf(dueOn, reckoned) }] : []));
  return due.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0] ?? null;
}

function lastReviewOf({ lines }: ChildOfOfficer): string | null {
  return lines.flatMap(({ content }) => (typeof content['lastReview'] === 'string' ? [content['lastReview']] : [])).toSorted().at(-1) ?? null;
}
