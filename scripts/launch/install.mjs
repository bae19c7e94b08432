// Bringing the packages that a lock file names, without running their scripts and without changing the lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { endedBySignal, runQuietly } from './processes.mjs';

const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
const groups = ['--include=dev', '--include=optional'];

/** Is everything there that the lock file names, for this major version of Node? */
export function isInstalled(folder, major) {
  try {
    return readFileSync(stampFile(folder), 'utf8') === stampOf(folder, major);
  } catch {
    return false;
  }
}

/** Installs what `folder`'s lock file names. Throws, with npm's own words, when npm cannot. */
export async function install(folder, major) {
  const [program, args] = npm([...flags, ...groups]);
  const { code, said } = await runQuietly(program, args, { cwd: folder, env: cleanEnvironment() }).catch((fault) => ({
    code: fault.code,
    said: 'npm itself was not found: it comes with Node',
  }));
  if (endedBySignal() !== null) process.exit(endedBySignal());
  if (code !== 0 || !existsSync(join(folder, 'node_modules'))) {
    throw new Error(`npm could not install what is needed (${code}):\n${said.trim()}`);
  }
  writeFileSync(stampFile(folder), stampOf(folder, major));
}

/** The npm that started us, where one did. Another package manager's path in that variable is not npm. */
function npm(args) {
  const path = process.env.npm_execpath;
  if (path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path)) return [process.execPath, [path, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm', ...args]] : ['npm', args];
}

/** Without what an outer npm hands down about its own run; registry, proxy and cache settings stay. */
function cleanEnvironment() {
  const own = /^npm_(config_(local_prefix|global|omit|only|production|dry_run|package_lock.*|workspace.*|include.*|save.*|prefix|json|silent|loglevel)$|package_|lifecycle_)/i;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name) && name !== 'NODE_ENV');
  return Object.fromEntries(kept);
}

function stampOf(folder, major) {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  return `${lock} node ${major} ${process.platform} ${process.arch}\n`;
}

function stampFile(folder) {
  return join(folder, 'node_modules', '.touchstone-installed');
}
