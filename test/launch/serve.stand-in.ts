// Stands in for the program in the tests of its launchers: opens the embedded database, says so, stops when told to.
import { openEmbedded } from '../../src/platform/db/embedded/index.ts';

const opened = await openEmbedded({ folder: process.argv[3] ?? '', as: 'server', fast: true });
if (!opened.ok) throw new Error(opened.refusal);
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
// What keeps a server running; not for ever, should the test that started it be killed.
setTimeout(() => void stop(), 60_000);
process.stdout.write(`serving ${JSON.stringify({ argv: process.argv.slice(2), program: process.pid, database: opened.value.pid })}\n`);

async function stop(): Promise<void> {
  signals += 1;
  if (!opened.ok || signals > 1) return;
  await opened.value.stop();
  process.stdout.write(`stopped after ${signals} signal\n`);
  process.exit(0);
}
