import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Fault, ROOT } from './tree.ts';

interface Report {
  readonly diagnostics: readonly { readonly code?: string; readonly filename: string; readonly message: string }[];
  readonly number_of_files: number;
}

/** Runs the linter over a tree, as `oxlint` does there. */
export function lint(root: string): { readonly faults: readonly Fault[]; readonly looked: number } {
  const linter = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--format', 'json'], {
    cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28,
  });
  if (!stdout.startsWith('{')) throw new Error(`the linter did not run: ${stdout}${stderr}`);
  const report = JSON.parse(stdout) as Report;
  return {
    faults: report.diagnostics.map(({ code, filename, message }) => ({ rule: ruleOf(code), file: filename, said: message })),
    looked: report.number_of_files,
  };
}

/** 'touchstone(pure-room)' → 'pure-room' */
const ruleOf = (code = 'unreadable') => /\(([^)]+)\)/.exec(code)?.[1] ?? code;
