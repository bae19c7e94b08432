import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { authorityName, openHouse, type SignInHere } from '../../../src/app.ts';
import { recordSeals } from '../../../src/capabilities/journal/index.ts';
import { openReturnsReader } from '../../../src/commands/returns-reader.ts';
import { shipStandard } from '../../../src/commands/shipped-standard.ts';
import { demonstrate } from '../../../src/demonstration/demonstrate.ts';
import { inTransaction } from '../../../src/platform/db/transaction.ts';
import { openServer } from '../../../src/platform/web/server.ts';
import { type FreshDatabase, freshDatabase } from '../../kit/database.ts';
import { openBrowser } from './browser.ts';
import { Visitor } from './visitor.ts';

/** The whole service with its invented authority, on a database and a port of its own, and a browser before it. */
export interface JourneyHouse {
  readonly address: string;
  readonly database: FreshDatabase;
  readonly browser: Browser;
  /** The rows of a question that no page answers, asked as the owner of the tables. */
  ask<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Somebody at a browser of their own, not signed in yet. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>;
  /** The same, signed in under that name. */
  signIn(name: string, options?: BrowserContextOptions): Promise<Visitor>;
  close(): Promise<void>;
}

/** A port that nobody had a moment ago: the provider must be told of it before the house is open. */
async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}

const monthsOfWork = 160 * 86_400_000;

/** With `ways`, people sign in by them too, at the address of the house. */
export async function openJourneys(ways?: (address: string) => SignInHere): Promise<JourneyHouse> {
  const browser = await openBrowser();
  const database = await freshDatabase();
  await inTransaction(database.owner, (db) => shipStandard(db, new Date(Date.now() - monthsOfWork)));
  await demonstrate({ inTransaction: (work) => inTransaction(database.owner, work) }, () => undefined);
  await inTransaction(database.owner, recordSeals);
  const port = ways ? await freePort() : 0;
  const signIn = ways?.(`http://localhost:${port}`);
  const returns = openReturnsReader(database.app, (fault) => { throw fault; });
  const server = await openServer(openHouse({ authority: authorityName, demonstration: true, startReading: (extract, files) => returns.startReading(extract, files), ...(signIn ? { signIn } : {}) }),
    { ...signIn, pool: database.app, secret: 'a secret of at least thirty-two characters', secure: false, leadsTo: signIn?.openId ? [signIn.openId.issuer] : [] });
  const listens = await server.listen({ host: '127.0.0.1', port });
  const address = signIn?.address ?? listens;
  const visitor = async (options: BrowserContextOptions = {}) => Visitor.arrive(browser, address, options);
  return {
    address, database, browser, visitor,
    ask: async (sql, values = []) => (await database.owner.query(sql, [...values])).rows,
    signIn: async (name, options) => {
      const who = await visitor(options);
      await who.signIn(name);
      return who;
    },
    close: async () => {
      await returns.stop();
      await closeAll(browser, server, database);
    },
  };
}

async function closeAll(browser: Browser, server: FastifyInstance, database: FreshDatabase): Promise<void> {
  await browser.close();
  await server.close();
  await database.drop();
}
