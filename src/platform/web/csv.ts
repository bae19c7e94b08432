type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that Excel reads it as UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it (OWASP, CSV injection); numbers stay numbers.
 */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** The same with one more column that says the same in every row: of which day it is what the table is made from. */
export function csvWith([head, value]: readonly [head: string, value: Cell], heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvOf([...heads, head], rows.map((row) => [...row, value]));
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
