// Brings what a fresh clone lacks: Node 24 where the installed Node is older, and the packages.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { runQuietly } from './processes.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const neededMajor = 24;
const nodeFolder = join(root, 'tools', 'node');

/**
 * Answers the path of a Node that can run the program, everything it needs being there.
 * `say` is told, in short plain words, what is under way. Throws, in plain words, when something cannot be had.
 */
export async function prepare(say) {
  const node = nodePath();
  if (isReady(node)) return node.path;
  await withLock(
    join(root, '.state', 'prepare.lock'),
    () => bring(node, say),
    () => say('Waiting for another start that is preparing this folder …'),
  );
  return node.path;
}

/** What is missing is fetched side by side; a failure waits for the other, so that nothing is left half done. */
async function bring(node, say) {
  const missing = [
    [node.brought && !isNodeThere(node), `Node ${neededMajor} (the installed one is ${process.versions.node})`, () => bringNode(node)],
    [!isInstalled(root, node.major), 'the packages', () => install(root, node.major)],
  ].filter(([isMissing]) => isMissing);
  if (missing.length === 0) return;
  say(`Fetching ${missing.map(([, what]) => what).join(' and ')} …`);
  const began = Date.now();
  const ends = await Promise.allSettled(missing.map(([, , work]) => work()));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  say(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function bringNode(node) {
  await install(nodeFolder, neededMajor);
  const answer = existsSync(node.path) ? await runQuietly(node.path, ['--version']).catch((fault) => fault) : null;
  if (answer?.code !== 0) throw new Error(noNode());
}

function nodePath() {
  const installed = Number(process.versions.node.split('.')[0]);
  if (installed >= neededMajor) return { path: process.execPath, major: installed, brought: false };
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const path = join(nodeFolder, 'node_modules', `node-${system}-${process.arch}`, program);
  return { path, major: neededMajor, brought: true };
}

function isReady(node) {
  return isInstalled(root, node.major) && (!node.brought || isNodeThere(node));
}

function isNodeThere(node) {
  return isInstalled(nodeFolder, neededMajor) && existsSync(node.path);
}

function noNode() {
  return (
    `Touchstone needs Node ${neededMajor} or newer; this is Node ${process.versions.node}, and there is no newer one to ` +
    `fetch for this kind of machine (${process.platform} ${process.arch}). Install Node ${neededMajor} and start again.`
  );
}
