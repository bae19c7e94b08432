import { type Answer, file, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Group, groups } from '../domain/indicator.ts';
import { indicators, ofGroup } from '../domain/indicators/indicators.ts';
import { definitionModel } from './definition-model.ts';

/** What each figure means, for anybody: the objects that are counted by, in words. */
export async function show({ query }: Visit): Promise<Answer> {
  if (query['as'] === 'csv') return file('indicators-definitions.csv', 'text/csv; charset=utf-8', csvText());
  return page('capabilities/figures/web/definitions.njk', { total: indicators.length, groups: (Object.keys(groups) as Group[]).map((group) => ({ name: groups[group], definitions: ofGroup(group).map(definitionModel) })).filter(({ definitions }) => definitions.length > 0) });
}

function csvText(): string {
  const models = indicators.map(definitionModel);
  const heads = ['Indicator', 'Name', 'Question', 'Subject', 'Counted', 'Out of', 'Left out', 'Blanks', 'Open records', 'Month or day', 'Better', 'Counted from', 'Source', 'Elsewhere', 'Version', 'From'];
  return csvOf(heads, models.map((each) => {
    const row = (name: string) => each.rows.find(([key]) => key === name)?.[1] ?? null;
    return [each.id, each.name, each.question, each.group, row('Counted'), row('Out of'), row('Left out'), row('Blanks'), row('Open records'), row('Month or day'), row('Better'), row('Counted from'), each.source, each.differs, each.version, each.since];
  }));
}
