import { findHead, isHeadDue, recordSeals } from '../capabilities/journal/index.ts';
import type { Pool } from '../platform/db/pool.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { HeadKeeper } from '../platform/heads/head-keeper.ts';

const everyMs = 500;

/**
 * Seals the journal twice a second and writes a signed head outside the database when one is due. One sealer works at a
 * time, however many app nodes there are. What fails now is done at a later turn: what is unsealed says so.
 */
export function startSealer(pool: Pool, heads: HeadKeeper): { stop(): Promise<void> } {
  const state = { stopped: false, under: Promise.resolve(), last: null as Kept['last'], news: true };
  const turn = async () => {
    if (await inTransaction(pool, recordSeals) > 0) state.news = true;
    if (state.news) await keepHeadWhenDue(pool, heads, state, false);
  };
  const timer = setInterval(() => {
    if (state.stopped) return;
    // One turn after the other, also when one takes long.
    state.under = state.under.then(turn).catch(() => undefined);
  }, everyMs);
  return {
    async stop() {
      state.stopped = true;
      clearInterval(timer);
      await state.under;
      await inTransaction(pool, recordSeals).then(() => keepHeadWhenDue(pool, heads, state, true)).catch(() => undefined);
    },
  };
}

type Kept = { last: { position: number; at: number } | null; news: boolean };

async function keepHeadWhenDue(pool: Pool, heads: HeadKeeper, state: Kept, atTheEnd: boolean): Promise<void> {
  const { sealed, head } = await inTransaction(pool, findHead, { readOnly: true });
  const now = { position: sealed, at: Date.now() };
  const news = sealed !== state.last?.position;
  state.news = news;
  if (!head || !(isHeadDue(state.last, now) || (atTheEnd && news))) return;
  await heads.keep({ position: sealed, digest: head, at: new Date(now.at).toISOString() });
  state.last = now;
  state.news = false;
}
