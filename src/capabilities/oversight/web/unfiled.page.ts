import { dayOf, daysBetween } from '../../../kernel/day.ts';
import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { actOf, definitionOf } from '../domain/matters/definitions.ts';
import { copyHref, unfiledOf } from './unfiled-steps.ts';

const path = '/oversight/unfiled';

/** Words about children that were written in decisions and trackers and are not in the case system yet, the oldest first. */
export async function show({ db, who, query, today }: Visit): Promise<Answer> {
  const all = await unfiledOf(db, { teams: who.manages, person: who.id, whole: who.whole });
  const mine = all.filter(({ byId }) => byId === who.id);
  const onlyMine = query['whose'] === 'mine';
  const lines = (onlyMine ? mine : all).map((each) => ({
    ...each, one: definitionOf(each.kind)?.one ?? each.kind, step: stepName(each), on: dayOf(each.at), days: daysBetween(dayOf(each.at), today), shown: definitionOf(each.kind)?.shown ? 'Yes' : 'No', href: copyHref(each),
  }));
  const readings = [{ what: 'children-read', about: `person:${who.id}` }];
  if (query['as'] === 'csv') {
    return file(`not-copied-across-${today}.csv`, 'text/csv; charset=utf-8', csvOf(['Child', 'Decision or tracker', 'Step', 'Written on', 'By', 'Team', 'A list can show it'],
      lines.map((each) => [each.child, each.one, each.step, each.on, each.by, each.team, each.shown])), readings);
  }
  const { page: at, size, limit, offset } = sliceIn(query);
  const shown = lines.slice(offset, offset + limit);
  if (shown.length === 0 && at > 1) return redirect(path);
  return page('capabilities/oversight/web/unfiled.njk', {
    lines: shown, total: lines.length, all: all.length, onlyMine, chips: [{ name: 'All', number: all.length, href: path, is: !onlyMine }, { name: 'Written by you', number: mine.length, href: `${path}?whose=mine`, is: onlyMine }],
    list: listOfPages(path, query, { total: lines.length, size, page: at, sorts: [], sort: '', descending: false }),
  }, { readings });
}

function stepName({ kind, act }: { readonly kind: string; readonly act: string }): string {
  const definition = definitionOf(kind);
  return (definition && actOf(definition, act)?.name) ?? act;
}
