import { type Standing, authorityName, keptSince, openHouse, thingsToDo } from '../app.ts';
import { addressOf, type Config, embeddedSecret } from '../platform/config.ts';
import { type Pool, openPool } from '../platform/db/pool.ts';
import { unsafeRole, unsafeSettings } from '../platform/db/safety.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { openHeadKeeper } from '../platform/heads/head-keeper.ts';
import { type Server, openServer } from '../platform/web/server.ts';
import { startTidier } from '../platform/web/tidier.ts';
import { startCloser } from './closer.ts';
import { startDayTurn } from './day-turn.ts';
import { openMail } from './mail.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { startSealer } from './sealer.ts';
import { openReturnsReader } from './returns-reader.ts';
import { startReturnsSettler } from './returns-settler.ts';
import { startReturnsSweeper } from './returns-sweeper.ts';
import { shipStandard } from './shipped-standard.ts';

/** Loads the invented authority into an empty database, once; answers whether the database holds it. */
export type Demonstrate = (database: OpenDatabase, say: (words: string) => void) => Promise<boolean>;

const say = (words: string) => void process.stdout.write(`${words}\n`);

/** Serves until it is told to stop. Answers the exit code. */
export async function serve(config: Config, demonstrate: Demonstrate): Promise<number> {
  const stopped = untilStopped();
  const opened = await openDatabase(config, { as: 'server', progress: say });
  if (!opened.ok) {
    process.stderr.write(`Touchstone cannot start: ${opened.refusal}\n`);
    return 1;
  }
  const database = opened.value;
  try {
    return await serveOn(database, config, demonstrate, stopped);
  } finally {
    await database.close();
  }
}

async function serveOn(database: OpenDatabase, config: Config, demonstrate: Demonstrate, stopped: Promise<void>): Promise<number> {
  // Nobody waits longer than two seconds for a connection: they are told to try again.
  const pool = openPool({ ...database.app, max: 10, connectionTimeoutMillis: 2_000 }, { name: 'touchstone', onBroken: () => undefined });
  if (await isUnsafe(database, pool)) {
    await pool.end();
    return 1;
  }
  await database.transactions.inTransaction((db) => shipStandard(db, publishedAt(config)));
  const demonstration = config.demonstration && await demonstrate(database, say);
  const mail = await openMail(config, database.app, thingsToDo, addressOf(config));
  const returns = openReturnsReader(pool, (fault) => process.stderr.write(`A return could not be read: ${String(fault)}\n`));
  const server = await openDoors(pool, config, { demonstration, putMessage: mail?.putMessage ?? null, startReading: (extract, files) => returns.startReading(extract, files) });
  const beside = await startBeside(pool, config, demonstration);
  try {
    if (!await listen(server, config)) return 1;
    await mail?.start(pool);
    welcome(config, demonstration);
    await stopped;
    say('Stopping…');
    return 0;
  } finally {
    await closeWithin(server, patienceMs);
    await mail?.stop();
    await returns.stop();
    await beside.stop();
    await pool.end();
  }
}

async function openDoors(pool: Pool, config: Config, standing: Omit<Standing, 'authority'>): Promise<Server> {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const secret = config.secret ?? await embeddedSecret(config.dataFolder);
  return openServer(openHouse({ authority: standing.demonstration ? authorityName : 'Your council', ...standing, signIn: { ...config.signIn, address: addressOf(config), secret } }),
    { ...config.signIn, pool, secure, leadsTo: config.signIn.openId ? [new URL(config.signIn.openId.issuer).origin] : [], log: config.database.kind === 'server' ? 'all' : 'faults', secret });
}

/** What runs beside the pages, in every node. */
async function startBeside(pool: Pool, config: Config, demonstration: boolean): Promise<{ stop(): Promise<void> }> {
  const tidier = startTidier(pool, keptSince.forms);
  const dayTurn = startDayTurn(pool);
  const sweeper = startReturnsSweeper(pool);
  const settler = startReturnsSettler(pool, (fault) => process.stderr.write(`A return could not be kept or undone: ${String(fault)}\n`));
  // In the demonstration nobody minds how long ago somebody was somebody.
  const closer = demonstration ? null : startCloser(pool);
  const sealer = startSealer(pool, await openHeadKeeper({ folder: config.headsFolder, keyFile: config.journalKey }));
  return {
    async stop() {
      await settler.stop();
      await sealer.stop();
      await dayTurn.stop();
      await closer?.stop();
      await sweeper.stop();
      await tidier.stop();
    },
  };
}

async function isUnsafe(database: OpenDatabase, pool: Pool): Promise<boolean> {
  const unsafe = [...await database.transactions.looking(unsafeSettings), ...await inTransaction(pool, unsafeRole, { readOnly: true })];
  if (unsafe.length === 0) return false;
  process.stderr.write(`Touchstone does not start on a database that could lose what it acknowledged, or let through what it should hold:\n${unsafe.map((each) => `  ${each}\n`).join('')}`);
  return true;
}

/** A visitor who is answered slowly, or who has sent half a request, is waited for no longer than this. */
const patienceMs = 5_000;

async function closeWithin(server: Server, ms: number): Promise<void> {
  const impatient = setTimeout(() => server.server.closeAllConnections(), ms);
  await server.close();
  clearTimeout(impatient);
}

// The invented authority has worked with the standard for some months; a real one begins today.
function publishedAt(config: Config): Date {
  return new Date(Date.now() - (config.demonstration ? 160 * 86_400_000 : 0));
}

async function listen(server: Server, config: Config): Promise<boolean> {
  try {
    await server.listen({ host: config.host, port: config.port });
    return true;
  } catch (fault) {
    const taken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE';
    process.stderr.write(taken ? `Port ${config.port} is in use. Choose another: PORT=${config.port + 1} npm start\n` : `Cannot listen: ${(fault as Error).message}\n`);
    return false;
  }
}

function welcome(config: Config, demonstration: boolean): void {
  say(`\nTouchstone is ready: ${addressOf(config)}\n`);
  if (demonstration) {
    say('This is a demonstration: the authority and everybody in it are invented.');
    say('Open the address, choose who you want to be, and start with the first thing on the list.');
  } else if (config.database.kind === 'embedded') {
    say('The embedded database is for trying things out. Never put live children’s data on it:');
    say('set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server that is backed up.');
  }
  if (config.database.kind === 'server' && config.headsFolder.startsWith(config.dataFolder)) {
    say(`The journal’s signed heads and their key lie in ${config.dataFolder}. Set TOUCHSTONE_HEADS and TOUCHSTONE_JOURNAL_KEY`);
    say('to places that whoever keeps the database cannot write to: docs/guide/run-it.md.');
  }
  say('Stop with Ctrl-C. What is kept stays for the next start.\n');
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
