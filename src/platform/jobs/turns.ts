/** Work of every app node that is done again and again. */
export interface Turns {
  /** After the turn that is under way. */
  stop(): Promise<void>;
}

/** At once and then every so many milliseconds, one turn after the other. What fails now is done at a later turn. */
export function startTurns(turn: () => Promise<unknown>, everyMs: number): Turns {
  const next = (before: Promise<unknown>) => before.then(turn).catch(() => undefined);
  const state = { under: next(Promise.resolve()) };
  const timer = setInterval(() => { state.under = next(state.under); }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await state.under;
    },
  };
}
