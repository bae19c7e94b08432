import { rowsOfOldWorkbook, type Said } from './rows-of-old-workbook.ts';

// The program of the cage: the bytes come in, values go out, and it ends when the last of them has left.
process.once('message', (bytes: Uint8Array) => {
  rowsOfOldWorkbook(bytes, (said: Said) => {
    const last = said.says !== 'sheet' && said.says !== 'rows';
    process.send?.(said, () => last && process.disconnect());
  });
});
