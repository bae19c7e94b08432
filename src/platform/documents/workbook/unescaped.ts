/**
 * Text as it was typed: a workbook writes characters that XML does not allow as _x000D_ (ECMA-376 part 1, 22.9.2.19).
 * Only tabs and line ends are turned back; of other control characters nobody typed any.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (written, code: string) => {
    const character = Number.parseInt(code, 16);
    return character >= 32 || character === 9 || character === 10 || character === 13 ? String.fromCharCode(character) : written;
  });
}
