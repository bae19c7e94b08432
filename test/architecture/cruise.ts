import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Fault, ROOT } from './tree.ts';

interface Cruise {
  readonly faults: readonly Fault[];
  /** The TypeScript files below src that the checker looked into. */
  readonly seen: readonly string[];
}

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly rule: { name: string }; readonly from: string; readonly to: string }[] };
}

/** Runs the import check over src of a tree, as `depcruise src` does there. */
export function cruise(root: string): Cruise {
  const checker = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const asked = [checker, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, asked, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (!stdout.startsWith('{')) throw new Error(`the import check did not run: ${stdout}${stderr}`);
  const report = JSON.parse(stdout) as Report;
  return {
    faults: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, file: from, said: `imports ${to}` })),
    seen: report.modules.map(({ source }) => source).filter((source) => /^src\/.*\.ts$/.test(source)),
  };
}
