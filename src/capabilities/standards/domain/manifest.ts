import { canonical } from '../../../kernel/canonical.ts';
import type { Domain } from './standard.ts';

/** Everything that a version says, in one text with one digest: what is frozen when it is published. */
export function manifestOf({ name, number, domains }: { readonly name: string; readonly number: number; readonly domains: readonly Domain[] }): string {
  return canonical({
    name,
    version: number,
    domains: domains.map(({ code, title, statements }) => ({
      code, title,
      statements: statements.map(({ code: own, text, kinds, reach, provenance, source, good }) =>
        ({ code: own, text, kinds, reach, provenance, source, good })),
    })),
  });
}

/** The same, without what every version differs in: whether two versions say the same. */
export function sameContent(one: readonly Domain[], other: readonly Domain[]): boolean {
  return manifestOf({ name: '', number: 0, domains: one }) === manifestOf({ name: '', number: 0, domains: other });
}
