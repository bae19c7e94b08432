import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

const root = new URL('../../../', import.meta.url);

/** A pure rule as a script for the browser: the same source without its types, so that both say the same. It must import nothing. */
export function ruleScript(path: string): string {
  const source = readFileSync(new URL(path, root), 'utf8');
  if (/^import /m.test(source)) throw new Error(`${path} imports something, and could not run in a browser`);
  return stripTypeScriptTypes(source);
}
