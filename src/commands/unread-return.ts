import type { Problem } from '../capabilities/caseload/index.ts';

/** Why a return was not read, where nothing is known of the place in its files. */
export function unread(files: readonly { readonly name: string }[], rule: string, message: string): Problem {
  return { file: files.map(({ name }) => name).join(', ').slice(0, 200), sheet: null, row: null, list: null, column: null, value: null, rule, severity: 'error', message };
}
