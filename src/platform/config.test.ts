import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { embeddedSecret, readConfig } from './config.ts';

const server = {
  DATABASE_URL: 'postgresql://app@db/touchstone',
  DATABASE_OWNER_URL: 'postgresql://owner@db/touchstone',
  TOUCHSTONE_SECRET: 's'.repeat(32),
};

function faultsOf(environment: Record<string, string>): string[] {
  const read = readConfig(environment);
  assert.ok(!read.ok, 'it should be refused');
  return [...read.refusal];
}

test('with nothing set it is the demonstration, on the embedded database, for this machine only', () => {
  assert.deepEqual(readConfig({}), {
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      headsFolder: resolve('data/heads'),
      journalKey: resolve('data/journal-key.pem'),
      database: { kind: 'embedded' },
      demonstration: true,
      secret: null,
      publicUrl: null,
      signIn: {
        openId: null, localAccounts: false, askHere: 'your manager, or whoever looks after Touchstone here', idleMinutes: 30, sessionHours: 12,
      },
      mail: null,
    },
  });
});

test('a variable that is set to nothing counts as not set', () => {
  assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: '', TOUCHSTONE_SECRET: '' }), readConfig({}));
});

test('a server of its own is never a demonstration', () => {
  const read = readConfig(server);
  assert.ok(read.ok);
  assert.equal(read.value.demonstration, false);
  assert.deepEqual(read.value.database, { kind: 'server', url: server.DATABASE_URL, ownerUrl: server.DATABASE_OWNER_URL });
  assert.match(faultsOf({ ...server, TOUCHSTONE_DEMONSTRATION: 'yes' }).join(), /TOUCHSTONE_DEMONSTRATION cannot be yes/);
});

test('the demonstration can be left out', () => {
  const read = readConfig({ TOUCHSTONE_DEMONSTRATION: 'no' });
  assert.ok(read.ok && !read.value.demonstration);
});

test('both addresses of the database or neither, and not the same one', () => {
  const { DATABASE_URL, DATABASE_OWNER_URL, TOUCHSTONE_SECRET } = server;
  assert.match(faultsOf({ DATABASE_URL, TOUCHSTONE_SECRET }).join(), /DATABASE_OWNER_URL is missing/);
  assert.match(faultsOf({ DATABASE_OWNER_URL }).join(), /DATABASE_URL is missing/);
  assert.match(faultsOf({ ...server, DATABASE_OWNER_URL: DATABASE_URL }).join(), /are the same/);
});

test('every fault is named at once, and no value is repeated', () => {
  const faults = faultsOf({
    PORT: '70000',
    HOST: 'a b',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    TOUCHSTONE_DEMONSTRATION: 'maybe',
    TOUCHSTONE_SECRET: 'short-hunter2',
    TOUCHSTONE_PUBLIC_URL: 'ftp://x',
  });
  for (const name of ['PORT', 'HOST', 'DATABASE_URL', 'TOUCHSTONE_DEMONSTRATION', 'TOUCHSTONE_SECRET', 'TOUCHSTONE_PUBLIC_URL']) {
    assert.ok(faults.some((fault) => fault.startsWith(`${name} must`)), `${name} is not named in ${faults.join('; ')}`);
  }
  assert.doesNotMatch(faults.join(), /hunter2/);
});

test('a port is a number in range', () => {
  for (const PORT of ['abc', '-1', '3000.5', '65536', '1e3']) assert.equal(faultsOf({ PORT }).length, 1, PORT);
  assert.ok(readConfig({ PORT: '0' }).ok);
});

test('the public address ends without a slash', () => {
  const read = readConfig({ TOUCHSTONE_PUBLIC_URL: 'https://touchstone.example.gov.uk/' });
  assert.equal(read.ok && read.value.publicUrl, 'https://touchstone.example.gov.uk');
});

test('e-mail goes by one way, with all that it needs', () => {
  const key = 'key-aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee-bbbbbbbb-cccc-4ddd-8eee-ffffffffffff';
  const smtp = { TOUCHSTONE_SMTP_URL: 'smtps://mail.example.gov.uk', TOUCHSTONE_MAIL_FROM: 'Touchstone <touchstone@example.gov.uk>' };
  const notify = { TOUCHSTONE_NOTIFY_KEY: key, TOUCHSTONE_NOTIFY_TEMPLATE: '11111111-2222-4333-8444-555555555555' };
  const mailOf = (environment: Record<string, string>) => {
    const read = readConfig(environment);
    return read.ok ? read.value.mail : read.refusal;
  };
  assert.deepEqual(mailOf(smtp), { kind: 'smtp', url: 'smtps://mail.example.gov.uk', from: smtp.TOUCHSTONE_MAIL_FROM });
  assert.deepEqual(mailOf(notify), { kind: 'notify', key, template: notify.TOUCHSTONE_NOTIFY_TEMPLATE, url: 'https://api.notifications.service.gov.uk' });
  assert.match(faultsOf({ TOUCHSTONE_SMTP_URL: smtp.TOUCHSTONE_SMTP_URL }).join(), /MAIL_FROM is missing/);
  assert.match(faultsOf({ TOUCHSTONE_NOTIFY_KEY: key }).join(), /NOTIFY_TEMPLATE is missing/);
  assert.match(faultsOf({ ...smtp, ...notify }).join(), /choose one way/);
  assert.match(faultsOf({ ...server, ...smtp }).join(), /TOUCHSTONE_PUBLIC_URL is missing/);
  const broken = faultsOf({ ...smtp, TOUCHSTONE_SMTP_URL: 'http://hunter2', TOUCHSTONE_MAIL_FROM: 'a@b.example\nBcc: x@y.example' });
  assert.equal(broken.length, 2);
  assert.doesNotMatch(broken.join(), /hunter2/);
});

test('the embedded secret is made once, for its owner only, and the same for all that start at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  try {
    const made = await Promise.all(Array.from({ length: 8 }, () => embeddedSecret(folder)));
    assert.equal(new Set(made).size, 1);
    assert.equal(made[0]?.length, 64);
    assert.equal((await stat(join(folder, 'secret'))).mode & 0o777, 0o600);
    assert.equal((await readFile(join(folder, 'secret'), 'utf8')).trim(), made[0]);
    await writeFile(join(folder, 'secret'), 'short');
    await assert.rejects(embeddedSecret(folder), /too short/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const provider = { TOUCHSTONE_OIDC_ISSUER: 'https://login.example.gov.uk', TOUCHSTONE_OIDC_CLIENT_ID: 'touchstone', TOUCHSTONE_PUBLIC_URL: 'https://touchstone.example.gov.uk' };

test('the authority’s own provider is set as a whole, over https, and its groups give roles of ours alone', () => {
  const read = readConfig({ ...server, ...provider, TOUCHSTONE_OIDC_GROUPS: 'Practice leads=quality-lead; A=B=auditor;', TOUCHSTONE_OIDC_CLIENT_SECRET: 'hush' });
  assert.deepEqual(read.ok && read.value.signIn.openId, {
    issuer: 'https://login.example.gov.uk', clientId: 'touchstone', clientSecret: 'hush', name: 'your council account',
    groupsClaim: 'groups', groupRoles: { 'Practice leads': 'quality-lead', 'A=B': 'auditor' }, trustEmail: false,
  });
  assert.match(faultsOf({ ...server, ...provider, TOUCHSTONE_OIDC_CLIENT_ID: '' }).join(), /need each other/);
  assert.match(faultsOf({ ...server, ...provider, TOUCHSTONE_PUBLIC_URL: '' }).join(), /TOUCHSTONE_PUBLIC_URL is missing/);
  assert.match(faultsOf({ ...server, ...provider, TOUCHSTONE_OIDC_ISSUER: 'http://login.example.gov.uk' }).join(), /must begin with https/);
  for (const groups of ['quality-lead', '=auditor', 'A=king', 'A=']) assert.match(faultsOf({ ...server, ...provider, TOUCHSTONE_OIDC_GROUPS: groups }).join(), /TOUCHSTONE_OIDC_GROUPS must look like/, groups);
  assert.ok(readConfig({ ...provider, TOUCHSTONE_OIDC_ISSUER: 'http://127.0.0.1:9000' }).ok, 'on this machine alone http will do');
});

test('how long a session lasts is set within bounds', () => {
  const read = readConfig({ TOUCHSTONE_IDLE_MINUTES: '15', TOUCHSTONE_SESSION_HOURS: '8' });
  assert.deepEqual(read.ok && [read.value.signIn.idleMinutes, read.value.signIn.sessionHours], [15, 8]);
  for (const TOUCHSTONE_IDLE_MINUTES of ['0', '4', '241', '15.5', 'x']) assert.equal(faultsOf({ TOUCHSTONE_IDLE_MINUTES }).length, 1);
  for (const TOUCHSTONE_SESSION_HOURS of ['0', '25']) assert.equal(faultsOf({ TOUCHSTONE_SESSION_HOURS }).length, 1);
});
