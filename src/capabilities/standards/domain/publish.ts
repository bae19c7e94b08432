import { kindNames, kinds, type Kind } from '../../../kernel/kinds.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { type Domain, sameWords, statementsOf, tidy } from './standard.ts';

/** Why a draft cannot be published yet. */
export type NotPublishable =
  | { readonly why: 'it-has-no-statements' }
  | { readonly why: 'a-statement-has-no-words'; readonly code: string }
  | { readonly why: 'two-statements-say-the-same'; readonly codes: readonly [string, string] };

/** Publishable, with the kinds of work that nothing would be asked about. */
export interface Publishable {
  readonly domains: readonly Domain[];
  readonly nothingAskedOf: readonly Kind[];
}

/** Domains without statements are left out; positions close up. */
export function publish(draft: { readonly domains: readonly Domain[] }): Outcome<Publishable, NotPublishable> {
  const statements = statementsOf(draft);
  if (statements.length === 0) return refuse({ why: 'it-has-no-statements' });
  const seen = new Map<string, string>();
  for (const { code, text } of statements) {
    if (tidy(text) === '') return refuse({ why: 'a-statement-has-no-words', code });
    const before = seen.get(sameWords(text));
    if (before !== undefined) return refuse({ why: 'two-statements-say-the-same', codes: [before, code] });
    seen.set(sameWords(text), code);
  }
  const asked = new Set(statements.flatMap((statement) => (statement.reach === 'item' ? statement.kinds : [])));
  return accept({
    domains: draft.domains.filter((domain) => domain.statements.length > 0),
    nothingAskedOf: kinds.filter((kind) => !asked.has(kind)),
  });
}

export function notPublishableWords(refusal: NotPublishable): string {
  switch (refusal.why) {
    case 'it-has-no-statements': return 'The draft has no statements yet. Add at least one.';
    case 'a-statement-has-no-words': return `Statement ${refusal.code} has no words. Write it, or take it out.`;
    case 'two-statements-say-the-same': return `Statements ${refusal.codes.join(' and ')} say the same. Change one of them, or take it out.`;
  }
}

export const askedWords = (kind: Kind) => kindNames[kind].many;
