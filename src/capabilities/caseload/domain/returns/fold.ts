import type { Plain } from '../../../../kernel/canonical.ts';

/** Nothing in it to tidy: most cells are so. */
const tidyAlready = /^[!-_a-~]*$/;

/** As people read it: no space at the ends, one between words (the hard space of case systems included), straight apostrophes. */
export function tidy(text: string): string {
  if (tidyAlready.test(text)) return text;
  return text.replaceAll(/[‘’‚‛`´]/g, "'").replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, ' ').trim();
}

/** Whether `tidy` leaves nothing of it. */
export function isBlank(text: string): boolean {
  return !/[^\s\u00A0\u200B\uFEFF]/.test(text);
}

/** For comparing words: small letters and figures alone, with one space between. Apostrophes leave no gap: “child’s” is “childs”. */
export function folded(text: string): string {
  return tidy(text).toLowerCase().replaceAll("'", '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** For comparing headings: as words, without “(Y/N)”, which the exports add, leave out and misspell. */
export function foldedHeading(text: string): string {
  return folded(text.replaceAll(/\(\s*y\s*\/\s*n\s*\)/gi, ' '));
}

/** A kept value as text; of what is no single value, none. */
export function plainText(value: Plain | undefined): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
