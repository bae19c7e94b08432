/** What may be written down to be sealed: plain data, no dates, no functions, no undefined. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The one way of writing a value as text, so that equal values have equal digests:
 * names in code-unit order, no spaces, numbers and strings as in JSON (the spirit of RFC 8785).
 */
export function canonical(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}

function isList(value: readonly Plain[] | { readonly [name: string]: Plain }): value is readonly Plain[] {
  return Array.isArray(value);
}
