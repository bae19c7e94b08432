import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash, verify } from '@node-rs/argon2';
import { openPasswords } from './passwords.ts';

test('a hash is Argon2id with 19 MiB, two turns and one lane, another each time, and right for its password alone', async () => {
  const passwords = openPasswords();
  const [one, other] = [await passwords.hash('heron kettle moss'), await passwords.hash('heron kettle moss')];
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, other);
  assert.deepEqual(await Promise.all(['heron kettle moss', 'heron kettle Moss', '', 'heron kettle moss '].map((each) => passwords.isRight(one, each))), [true, false, false, false]);
});

test('a letter is the same however the keyboard composes it', async () => {
  const passwords = openPasswords();
  assert.ok(await passwords.isRight(await passwords.hash('caf\u00e9 kettle moss'), 'cafe\u0301 kettle moss'));
});

test('where there is no hash one is compared with all the same, and it is never right', async () => {
  const compared: string[] = [];
  const passwords = openPasswords({ hash, verify: async (kept, password) => {
    compared.push(String(kept).slice(0, 30));
    return verify(kept, password);
  } });
  assert.equal(await passwords.isRight(null, 'no password at all'), false);
  assert.equal(await passwords.isRight(await passwords.hash('x'), 'x'), true);
  assert.equal(compared.length, 2);
  assert.equal(compared[0], compared[1], 'with the same cost');
});
