/** Formats that every workbook has without writing them down, and that show dates (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47 && id !== 46) || (id >= 50 && id <= 58);
}

/**
 * Whether a number format shows a date or a time of day. What stands in quotes, behind a backslash or in brackets is not
 * part of it; [h] and the like count hours past a day, and are no time of day. Only its first section is meant here.
 */
export function showsDate(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"?|[\\_*]./g, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return false;
  const first = bare.replaceAll(/\[[^\]]*\]?/g, '').split(';')[0] ?? '';
  if (/general/i.test(first)) return false;
  return /[dmyhs]/i.test(first.replaceAll(/e[+-]/gi, ''));
}
