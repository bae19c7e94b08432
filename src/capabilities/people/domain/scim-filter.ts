/** What a list is asked for: one attribute that equals one value. More is not needed to find whom one means to change. */
export interface Wanted { readonly attribute: 'username' | 'externalid' | 'id' | 'emails.value' | 'displayname'; readonly value: string }

const attributes = ['username', 'externalid', 'id', 'emails.value', 'displayname'] as const;
const shape = /^\s*(?:urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):)?([\w.]+)(?:\[type eq "work"\]\.value)?\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$/i;

/** Null where it is no such filter. */
export function filterFrom(text: string): Wanted | null {
  const found = shape.exec(text);
  const name = (found?.[1] ?? '').toLowerCase();
  const attribute = attributes.find((each) => each === name || (each === 'emails.value' && name === 'emails'));
  return found && attribute ? { attribute, value: (found[2] ?? '').replaceAll(/\\(.)/g, '$1') } : null;
}

export const mostResults = 200;

/** Where a page begins, counted from 1, and how long it is (RFC 7644 §3.4.2.4). */
export function sliceOf(query: Readonly<Record<string, string>>): { readonly start: number; readonly count: number } {
  const number = (text: string | undefined, otherwise: number) => (/^-?\d{1,9}$/.test(text ?? '') ? Number(text) : otherwise);
  return { start: Math.max(1, number(query['startIndex'], 1)), count: Math.min(Math.max(0, number(query['count'], mostResults)), mostResults) };
}
