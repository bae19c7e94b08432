/**
 * What is undone should the bench end before its time: a process started by it must not outlive it.
 * Answers how to forget about it once it has been undone in the ordinary way.
 */
export function atExit(undo: () => void): () => void {
  process.once('exit', undo);
  return () => void process.removeListener('exit', undo);
}

/** Ctrl-C or SIGTERM end the bench by way of `exit`. */
export function exitOnSignals(): void {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => process.exit(code));
}
