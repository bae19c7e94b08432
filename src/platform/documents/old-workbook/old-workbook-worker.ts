import { parentPort, workerData } from 'node:worker_threads';
import { rowsOfOldWorkbook } from './rows-of-old-workbook.ts';

/** Runs in the cage: nothing but the bytes comes in, nothing but values goes out. */
rowsOfOldWorkbook(workerData as Uint8Array, (said) => {
  // A thread of this process, not a window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(said);
});
