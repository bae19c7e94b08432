import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { type FromReader, type Handed, readerFlags, readerProgram } from '../../src/commands/returns-reader.ts';
import type { Day } from '../../src/kernel/day.ts';
import { oneSheet } from './kit/workbooks.ts';

let folder: string;
let canary: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-alone-'));
  canary = join(folder, 'canary');
  await writeFile(canary, 'CANARY-7');
});
after(() => rm(folder, { recursive: true, force: true }));

describe('the process that reads a return', () => {
  const refused: readonly (readonly [string, () => string])[] = [
    ['write a file', () => `require('fs').writeFileSync(${JSON.stringify(join(folder, 'written'))}, 'x')`],
    ['read a file that is not of the program', () => `require('fs').readFileSync(${JSON.stringify(canary)})`],
    ['start a process', () => `require('child_process').spawnSync('true')`],
    ['start a thread', () => `new (require('worker_threads').Worker)('1', { eval: true })`],
    ['load a library', () => `process.dlopen({ exports: {} }, ${JSON.stringify(canary)})`],
  ];
  for (const [what, code] of refused) {
    test(`may not ${what}`, async () => {
      const [flags, ...more] = [[...readerFlags], '-e', code()];
      await assert.rejects(promisify(execFile)(process.execPath, [...flags, ...more], { env: {} }), /ERR_ACCESS_DENIED|ERR_DLOPEN_DISABLED/);
      // The same without what it is told may.
      if (!what.startsWith('load')) await promisify(execFile)(process.execPath, more, { env: {} });
    });
  }
});

const relations = (type: string, target: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = (name: string, data: string) => () => oneSheet(row, { parts: [{ name, data }] });
const http = 'http://127.0.0.1:9/x';
const xml = (declared: string, inner = '&x;') => () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE Message ${declared.replaceAll('CANARY', `file://${canary}`)}><Message>${inner}</Message>`);
const files: readonly (readonly [string, string, () => Buffer, RegExp | null])[] = [
  ['an entity that is a file', 'a.xml', xml('[<!ENTITY x SYSTEM "CANARY">]'), /DOCTYPE|declar/i],
  ['an entity on the network', 'a.xml', xml(`[<!ENTITY x SYSTEM "${http}">]`), /DOCTYPE|declar/i],
  ['a parameter entity on the network', 'a.xml', xml(`[<!ENTITY % x SYSTEM "${http}"> %x;]`, ''), /DOCTYPE|declar/i],
  ['a DTD on the network', 'a.xml', xml(`SYSTEM "${http}"`, ''), /DOCTYPE|declar/i],
  ['a schema on the network', 'a.xml', () => Buffer.from(`<Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${http}"/>`), null],
  ['an XInclude', 'a.xml', () => Buffer.from(`<Message xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file://${canary}" parse="text"/></Message>`), null],
  ['a style sheet on the network', 'a.xml', () => Buffer.from(`<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${http}"?><Message/>`), null],
  ['a workbook with an entity in its texts', 'a.xlsx', () => oneSheet(row, { parts: [{ name: 'xl/sharedStrings.xml', data: `<!DOCTYPE sst [<!ENTITY x SYSTEM "file://${canary}">]><sst><si><t>&x;</t></si></sst>` }] }), /DOCTYPE|declar/i],
  ['a workbook that links to another', 'a.xlsx', book('xl/externalLinks/_rels/externalLink1.xml.rels', relations('externalLinkPath', http)), null],
  ['a workbook with a picture on the network', 'a.xlsx', book('xl/drawings/_rels/drawing1.xml.rels', relations('image', http)), null],
  ['a workbook with a template on the network', 'a.xlsx', book('xl/_rels/settings.xml.rels', relations('attachedTemplate', http)), null],
  ['a workbook with a query', 'a.xlsx', book('xl/connections.xml', `<connections><connection id="1" type="4"><webPr url="${http}"/></connection></connections>`), null],
  ['a formula that asks the network', 'a.xlsx', () => oneSheet(`<row r="1"><c r="A1"><f>WEBSERVICE("${http}")</f><v>1</v></c></row>`), null],
];

const may = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'strace', '-o', '/dev/null', 'true']).status === 0;

/** Read where there is no network; what it asked of the system is written down. */
async function readWatched(name: string, bytes: Buffer): Promise<{ readonly end: Extract<FromReader, { end: unknown }>['end']; readonly asked: string }> {
  const log = join(folder, 'asked');
  const child = spawn('unshare', ['-rn', 'strace', '-f', '-o', log, '-e', 'trace=socket,connect,sendto,openat,open,execve', process.execPath, ...readerFlags, readerProgram], { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] });
  const said = text(child.stdio[3] as Readable);
  const handed: Handed = { kind: name.endsWith('.xml') ? 'cin-census' : 'annex-a', asAt: '2026-05-20' as Day, files: [{ name, length: bytes.length }], words: [], headings: [], lines: true };
  child.stdin?.end(Buffer.concat([Buffer.from(`${JSON.stringify(handed)}\n`), bytes]));
  await once(child, 'exit');
  const last = JSON.parse((await said).trim().split('\n').at(-1) ?? '') as Extract<FromReader, { end: unknown }>;
  return { end: last.end, asked: await readFile(log, 'utf8') };
}

describe('a file that points elsewhere is read without asking the network or another file', { skip: may ? false : 'needs unshare and strace' }, () => {
  for (const [what, name, make, refusal] of files) {
    test(what, async () => {
      const { end, asked } = await readWatched(name, make());
      assert.match(asked, /openat\([^\n]*read-return\.process\.ts/, 'what it asked was seen');
      assert.deepEqual(asked.split('\n').filter((line) => /\b(socket|connect|sendto)\(/.test(line) && !line.includes('AF_UNIX')), []);
      assert.ok(!asked.includes(canary), 'the file was not opened');
      assert.equal(asked.match(/execve\(/g)?.length, 1);
      assert.ok(!JSON.stringify(end).includes('CANARY-7'));
      if (refusal) assert.match(end.ok ? '' : end.refusal.message, refusal);
    });
  }
});
