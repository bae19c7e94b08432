// Another process for the tests beside it: opens a data folder, says so, and stops when it is told to.
import { openEmbedded, type Embedded } from './index.ts';

const [folder, as] = process.argv.slice(2) as [string, 'server' | 'command'];
const outcome = await openEmbedded({ folder, as, fast: true });
process.send?.(outcome.ok ? { pid: outcome.value.pid } : { refusal: outcome.refusal });
if (outcome.ok) {
  process.on('message', () => void leave(outcome.value));
  process.on('disconnect', () => void outcome.value.stop());
} else {
  process.disconnect();
}

async function leave(database: Embedded): Promise<void> {
  await database.stop();
  process.disconnect();
}
