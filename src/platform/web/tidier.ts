import type pg from 'pg';

const everyMs = 60 * 60_000;

/** What the platform keeps for a while and then no longer needs. */
const OUTDATED_SESSIONS = 'delete from platform.session where expires_at < now()';
const OUTDATED_SUBMISSIONS = `delete from platform.submission where at < now() - interval '7 days'`;
const OUTDATED_FORMS = `delete from platform.kept_form where at < now() - interval '7 days'`;

/** Throws away ended sessions, old form keys and forms that nobody came back for: at once, and then every hour. */
export function startTidier(pool: pg.Pool): { stop(): Promise<void> } {
  const tidy = async () => {
    await pool.query(OUTDATED_SESSIONS);
    await pool.query(OUTDATED_SUBMISSIONS);
    await pool.query(OUTDATED_FORMS);
  };
  // The database may be away: the next hour does it.
  const state = { under: tidy().catch(() => undefined) };
  const timer = setInterval(() => { state.under = state.under.then(tidy).catch(() => undefined); }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await state.under;
    },
  };
}
