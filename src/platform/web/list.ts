interface Shape {
  readonly total: number;
  readonly size: number;
  readonly page: number;
  readonly sorts: readonly string[];
  readonly sort: string;
  readonly descending: boolean;
}

/** How many lines a page may have: the first unless another is asked for. */
const sizes = [50, 25, 100] as const;

export function sizeIn(query: Readonly<Record<string, string>>): number {
  return sizes.find((each) => String(each) === query['size']) ?? sizes[0];
}

/** Which page is asked for; the first where that is no number of one. */
export function pageIn(query: Readonly<Record<string, string>>): number {
  return Math.min(Math.max(Math.trunc(Number(query['page'] ?? '1')) || 1, 1), 10_000);
}

/** Which lines of a list that is: those of a page, or all that a file may have, where one is asked for. */
export function sliceIn(query: Readonly<Record<string, string>>): { readonly page: number; readonly size: number; readonly limit: number; readonly offset: number } {
  const [page, size] = [pageIn(query), sizeIn(query)];
  return query['as'] === 'csv' ? { page, size, limit: 10_000, offset: 0 } : { page, size, limit: size, offset: (page - 1) * size };
}

/**
 * What the parts in layout/list.njk need: where we are, and the addresses of the neighbours and of each sorting.
 * Every filter stays in the address; sorting begins again at the first page.
 */
export function listOfPages(path: string, query: Readonly<Record<string, string>>, shape: Shape) {
  const { total, size, page, sorts, sort, descending } = shape;
  const address = (changes: Readonly<Record<string, string>>) => {
    const wanted = Object.entries({ ...query, ...changes }).filter(([name, value]) => value !== '' && name !== 'done' && name !== 'as');
    return `${path}?${new URLSearchParams(wanted).toString()}`;
  };
  return {
    total, size, sort, descending, from: total === 0 ? 0 : (page - 1) * size + 1, to: Math.min(page * size, total),
    previousHref: page > 1 ? address({ page: String(page - 1) }) : null,
    nextHref: page * size < total ? address({ page: String(page + 1) }) : null,
    // A page whose length is its own has no choice of one.
    sizes: sizes.filter(() => sizes.some((each) => each === size)).toSorted((one, other) => one - other).map((each) => ({ text: each, href: each === size ? null : address({ page: '', size: String(each) }) })),
    csvHref: `${address({ page: '' })}&as=csv`,
    sortHref: Object.fromEntries(sorts.map((each) => [each, address({ page: '', sort: each, order: each === sort && !descending ? 'down' : 'up' })])),
  };
}
