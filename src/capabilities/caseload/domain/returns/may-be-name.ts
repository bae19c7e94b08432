/** A word where a code should be may be somebody’s name where it is two to four words with capitals. */
export function mayBeName(word: string): boolean {
  const parts = word.split(/[\s,]+/).filter(Boolean);
  return parts.length > 1 && parts.length < 5 && parts.every((part) => /^\p{Lu}[\p{L}'’.-]*$/u.test(part));
}
