import type { Extract } from '../domain/extract.ts';
import { titleOfList } from '../domain/returns/definitions.ts';
import { type HeadingsSaid, columnsAsked } from '../domain/returns/own-headings.ts';
import type { Problem } from '../domain/returns/seam.ts';

const hrefOf = ({ id }: Extract, place: { readonly table?: number; readonly list?: string | null }): string => {
  const query = new URLSearchParams({ ...(place.table === undefined ? {} : { table: String(place.table) }), ...(place.list ? { list: place.list } : {}) });
  return `/returns/${id}/columns?${query.toString()}`;
};

/** Where the columns are matched that a problem speaks of; null where there is nothing to match. */
export function columnsHref(extract: Extract, problem: Problem, said: HeadingsSaid): string | null {
  if (problem.rule === 'column-missing') return lackingHref(extract, problem.list ?? '', said);
  return problem.rule === 'list-not-told' ? tablesLeft(extract).find(({ file, sheet }) => file === problem.file && sheet === problem.sheet)?.href ?? null : null;
}

function lackingHref(extract: Extract, list: string, said: HeadingsSaid): string | null {
  const asked = extract.judged && columnsAsked(extract.judged, { list, table: null }, said);
  return asked && asked.columns.length > 0 ? hrefOf(extract, { list }) : null;
}

/** Tables of which no list was told, as the page shows them. */
export function tablesLeft(extract: Extract) {
  return (extract.judged?.unplaced ?? []).map((each, table) => ({
    ...each, where: each.sheet ?? each.file, nearestTitle: each.nearest === null ? null : titleOfList(each.nearest), href: hrefOf(extract, { table, list: each.nearest }),
  }));
}
