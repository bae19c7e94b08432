import { findHead, isHeadDue, recordSeals } from '../capabilities/journal/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HeadKeeper } from '../platform/heads/head-keeper.ts';

const everyMs = 500;

/**
 * Seals the journal twice a second and writes a signed head outside the database when one is due. One sealer works at a
 * time, however many app nodes there are; but every node keeps heads of its own, of what any of them sealed. What fails
 * now is done at a later turn: what is unsealed says so, and the log says so once.
 */
export function startSealer(pool: Pool, heads: HeadKeeper, say: (words: string) => void = sayOnStderr): { stop(): Promise<void> } {
  const state: State = { stopped: false, under: Promise.resolve(), last: null, failing: false };
  const turn = async (atTheEnd: boolean) => {
    await inTransaction(pool, recordSeals);
    await keepHeadWhenDue(pool, heads, state, atTheEnd);
  };
  const tell = tellOf(state, say);
  const timer = setInterval(() => {
    if (state.stopped) return;
    // One turn after the other, also when one takes long.
    state.under = state.under.then(() => turn(false)).then(tell.works, tell.fails);
  }, everyMs);
  return {
    async stop() {
      state.stopped = true;
      clearInterval(timer);
      await state.under;
      await turn(true).then(tell.works, tell.fails);
    },
  };
}

interface State {
  stopped: boolean;
  under: Promise<void>;
  last: { readonly position: number; readonly at: number } | null;
  failing: boolean;
}

async function keepHeadWhenDue(pool: Pool, heads: HeadKeeper, state: State, atTheEnd: boolean): Promise<void> {
  const { sealed, head } = await inTransaction(pool, findHead, { readOnly: true });
  // When the next is due is told by a clock that is never set back.
  const now = { position: sealed, at: performance.now() };
  if (!head || !(isHeadDue(state.last, now) || (atTheEnd && sealed !== state.last?.position))) return;
  await heads.keep({ position: sealed, digest: head, at: new Date().toISOString() });
  state.last = now;
}

/** One line when it stops working and one when it works again. Codes only: messages of a database may hold what was written. */
function tellOf(state: State, say: (words: string) => void) {
  return {
    works: () => {
      if (state.failing) say('The journal is sealed, and its heads are kept, again.');
      state.failing = false;
    },
    fails: (fault: NodeJS.ErrnoException) => {
      if (!state.failing) say(`The journal cannot be sealed, or its head cannot be kept (${fault.code ?? fault.name}${fault.syscall ? ` at ${fault.syscall}` : ''}). It is tried again twice a second; people can go on working.`);
      state.failing = true;
    },
  };
}

const sayOnStderr = (words: string) => void process.stderr.write(`${words}\n`);
