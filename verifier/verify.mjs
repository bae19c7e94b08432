#!/usr/bin/env node
// Verifies an export of a Touchstone journal. It needs Node 20 or newer, this file, the export and the public key: not
// the program, not the database, no package. Usage: node verify.mjs EXPORT PUBLIC_KEY.pem
// Exit code 0: everything holds. 1: something does not, and each is named. 2: wrong usage.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [exportFile, keyFile, ...more] = process.argv.slice(2);
if (!exportFile || !keyFile || more.length > 0) {
  process.stderr.write('Usage: node verify.mjs EXPORT PUBLIC_KEY.pem\n');
  process.exit(2);
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const unit = '\x1f';
const record = '\x1e';

const key = createPublicKey(readFileSync(keyFile));
const problems = [];
const digests = new Map();
const ids = new Set();
const erased = [];
const erasures = new Set();
let previous = '';
let position = 0;
const bare = ['position', 'id', 'at', 'what', 'commitment', 'digest'];
const details = ['salt', 'by', 'about', 'detail'];
let detailed = null;
let heads = 0;
let lastHead = 0;

for await (const line of createInterface({ input: createReadStream(exportFile), crlfDelay: Infinity })) {
  if (line === '') continue;
  let said;
  try {
    said = JSON.parse(line);
  } catch {
    problems.push(`after position ${position}: a line is not JSON`);
    continue;
  }
  if (said.head) checkHead(said.head);
  else checkEntry(said);
}
for (const { name, id } of erased) if (!erasures.has(`journal:${id}`)) problems.push(`${name}: it was erased, and no entry says who had that done`);

function checkEntry(entry) {
  const name = `entry ${entry.id} at position ${entry.position}`;
  if (entry.position !== position + 1) problems.push(`${name}: position ${position + 1} was expected here: an entry was taken out, added or moved`);
  if (ids.has(entry.id)) problems.push(`${name}: it is there twice`);
  ids.add(entry.id);
  const own = [entry.id, entry.at, entry.what, entry.commitment].join(unit);
  if (sha256(`${previous}${record}${own}`) !== entry.digest) problems.push(`${name}: it is not as it was written`);
  checkFields(name, entry);
  if (detailed) checkDetails(name, entry);
  position = entry.position;
  previous = entry.digest;
  digests.set(entry.position, entry.digest);
}

// All entries have all their parts, or all have had their details left out: one without would hide what it said.
function checkFields(name, entry) {
  detailed ??= 'salt' in entry;
  const expected = detailed ? [...bare, ...details] : bare;
  const given = Object.keys(entry);
  if (given.length !== expected.length || expected.some((each) => !(each in entry))) problems.push(`${name}: it does not have the parts that an entry has`);
}

// Details may have been left out of the export, or erased by law: then the commitment alone stands for them.
function checkDetails(name, entry) {
  if (entry.what === 'entry-erased') erasures.add(entry.about);
  if (entry.salt === null) {
    if (entry.by !== null || entry.about !== 'erased' || entry.detail !== '{}') problems.push(`${name}: something was written where it was erased`);
    erased.push({ name, id: entry.id });
    return;
  }
  const personal = [entry.salt, entry.by ?? '', entry.about, entry.detail].join(unit);
  if (sha256(personal) !== entry.commitment) problems.push(`${name}: who, about what or the detail is not as it was written`);
}

function checkHead(head) {
  const name = `head of ${head.at} at position ${head.position}`;
  const text = `touchstone journal head 1\n${head.position}\n${head.digest}\n${head.at}\n`;
  heads += 1;
  lastHead = Math.max(lastHead, head.position);
  if (!verify(null, Buffer.from(text), key, Buffer.from(String(head.signature), 'base64'))) problems.push(`${name}: the signature is not by this key`);
  else if (!digests.has(head.position)) problems.push(`${name}: the export does not reach so far: its end has been cut off`);
  else if (digests.get(head.position) !== head.digest) problems.push(`${name}: the journal up to there has been written anew since`);
}

if (heads > 0 && position > lastHead) problems.push(`the ${position - lastHead} entries after position ${lastHead}: no signed head covers them yet, so nothing proves them`);
if (heads === 0) problems.push('there is no signed head: without one, a journal written anew as a whole cannot be told');
for (const problem of problems) process.stderr.write(`${problem}\n`);
const state = `${position} entries${detailed === false ? ' (without their details: nothing is said about those)' : ''}, ${heads} signed heads, the last at position ${lastHead}`;
process.stdout.write(problems.length === 0 ? `The journal holds. ${state}.\n` : `The journal does not hold. ${state}. ${problems.length} problems.\n`);
process.exit(problems.length === 0 ? 0 : 1);
