// The service as `src/main.ts serve` runs it, on the invented authority in a PostgreSQL server. The program itself refuses
// a demonstration there, and rightly: anybody signs in as anybody. This database is made and thrown away by the bench.
import { serve } from '../src/commands/serve.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { readConfig } from '../src/platform/config.ts';

const config = readConfig();
if (!config.ok) throw new Error(config.refusal.join('\n'));
process.exitCode = await serve({ ...config.value, demonstration: true }, (database, say) => demonstrate(database.transactions, say));
