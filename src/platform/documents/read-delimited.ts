import { delimiterOf, recordsOf } from '../../kernel/delimited.ts';
import { decodeText } from './decode-text.ts';
import { FileRefused } from './files/file-refusal.ts';
import { giveWay, type Watch } from './files/watch.ts';
import type { RowTaker } from './tables.ts';

const turn = 2000;

/**
 * Hands over delimited text as rows of text; an empty cell is null. Excel's own first line, 'sep=;', says the delimiter
 * and is no row. Throws FileRefused.
 */
export async function readDelimited(file: string, bytes: Buffer, taker: RowTaker, watch: Watch): Promise<void> {
  const { text, delimiter } = tableIn(textOf(bytes));
  taker.sheet({ file, name: null, hidden: false });
  const records = recordsOf(text, delimiter, watch.limits.columns);
  const tally = { cells: 0, read: 0 };
  let number = 0;
  for (let next = records.next(); ; next = records.next()) {
    if (next.done) {
      if (next.value) throw new FileRefused(next.value.why, { row: next.value.row });
      return;
    }
    number += 1;
    handOver(next.value, number, tally, taker, watch);
    if (number % turn === 0) {
      watch.check();
      watch.progress(tally.read / text.length);
      await giveWay();
    }
  }
}

function handOver(cells: readonly string[], row: number, tally: { cells: number; read: number }, taker: RowTaker, { limits }: Watch): void {
  tally.cells += cells.length;
  if (row > limits.rows) throw new FileRefused('too-many-rows', { row, more: limits.rows });
  if (cells.length > limits.columns) throw new FileRefused('too-many-columns', { row, more: limits.columns });
  if (tally.cells > limits.cells) throw new FileRefused('too-many-cells', { row, more: limits.cells });
  let filled = false;
  for (const cell of cells) {
    tally.read += cell.length + 1;
    if (cell.length > limits.cellText) throw new FileRefused('a-text-is-too-long', { row, more: limits.cellText });
    filled ||= cell !== '' && cell.trim() !== '';
  }
  if (filled) taker.row({ number: row, cells: cells.map((cell) => (cell === '' ? null : cell)) });
}

function textOf(bytes: Buffer): string {
  const text = decodeText(bytes);
  if (text.ok) return text.value;
  if (text.refusal.why === 'its-characters-are-damaged') throw new FileRefused('its-characters-are-damaged', { row: text.refusal.line });
  throw new FileRefused('it-is-not-text');
}

function tableIn(text: string): { text: string; delimiter: string } {
  if (text.trim() === '') throw new FileRefused('it-is-empty');
  const said = /^sep=([,;|\t])(?:\r\n|\n|\r)/i.exec(text);
  return said ? { text: text.slice(said[0].length), delimiter: said[1] ?? ',' } : { text, delimiter: delimiterOf(text) };
}
