import { type ThingsToDo, keptSince } from '../app.ts';
import type { Config } from '../platform/config.ts';
import type { Connection } from '../platform/db/connection.ts';
import type { Pool, PoolConfig } from '../platform/db/pool.ts';
import { openJobs } from '../platform/jobs/jobs.ts';
import { openNotify } from '../platform/mail/notify.ts';
import { openSmtp } from '../platform/mail/smtp.ts';
import { putMessage, startNotifier } from './notifier.ts';

export interface MailRoom {
  readonly putMessage: (db: Connection, message: string) => Promise<void>;
  start(pool: Pool): Promise<void>;
  stop(): Promise<void>;
}

/** E-mail as the configuration says; null where it says nothing: then there are no jobs either. */
export async function openMail(config: Config, database: PoolConfig, things: ThingsToDo, address: string): Promise<MailRoom | null> {
  const { mail } = config;
  if (!mail) return null;
  const carrier = mail.kind === 'smtp' ? openSmtp(mail.url, mail.from) : openNotify(mail);
  const jobs = await openJobs(database, { onFault: sayOnce() });
  return {
    putMessage: putMessage(jobs),
    start: (pool) => startNotifier({ pool, jobs, carrier, things, address, messagesSince: keptSince.messages }),
    async stop() {
      await jobs.stop();
      carrier.close();
    },
  };
}

/** One line when the jobs stop working, not one for each try: codes only, messages may hold what was written. */
function sayOnce(): (fault: Error & { readonly code?: string }) => void {
  let last = 0;
  return (fault) => {
    if (Date.now() - last < 10 * 60_000) return;
    last = Date.now();
    process.stderr.write(`E-mail and other jobs do not run just now (${fault.code ?? fault.name}). They go on by themselves; pages are not held up.\n`);
  };
}
