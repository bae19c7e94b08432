// Programs from the operating system that tests need: a browser, and PostgreSQL 15 with its tools.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of a Chromium; null, the person being told what to install, where there is none and none can be had. */
export async function bringBrowser() {
  const found = onPath(browsers);
  if (found !== null) return found;
  await bring('chromium', 'the tests in a real browser need Chromium');
  return onPath(browsers);
}

/** The folder of PostgreSQL 15's programs; null, the person being told, where it cannot be had. */
export async function bringPostgres15() {
  const folder = '/usr/lib/postgresql/15/bin';
  const isThere = () => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'pg_dump'));
  if (isThere()) return folder;
  await bring('postgresql-15', 'the tests on PostgreSQL 15 need it', noServerOfItsOwn);
  return isThere() ? folder : null;
}

async function bring(name, why, before = () => undefined) {
  const as = rights();
  if (as === null) {
    process.stderr.write(`${why}: install it first (on Debian: apt-get install ${name})\n`);
    return;
  }
  process.stdout.write(`Installing ${name} from the operating system's packages …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => run(as[0], [...as.slice(1), ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  before(as);
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', name];
  if ((await apt('update', '-qq')) !== 0 || (await apt(...install)) !== 0) {
    process.stderr.write(`${name} could not be installed: ${why}\n`);
  }
}

/** How to call apt-get, or null. On a build machine (CI is set) sudo may be used where it asks for no password. */
function rights() {
  if (!isDebian() || onPath(['apt-get']) === null) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return process.env.CI && onPath(['sudo']) !== null ? ['sudo', '-n', '-E', 'apt-get'] : null;
}

/** Debian's package would make a database server of its own and start it; ours is another one. */
function noServerOfItsOwn(as) {
  const folder = '/etc/postgresql-common';
  if (as[0] === 'sudo' || existsSync(join(folder, 'createcluster.conf'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'createcluster.conf'), 'create_main_cluster = false\n');
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}
