import type { Kind, Reach } from '../../../kernel/kinds.ts';
import type { AskedStatement } from './signed-content.ts';

/** As much of a standard's version as a check needs. */
export interface Standard {
  readonly domains: readonly {
    readonly code: string;
    readonly title: string;
    readonly statements: readonly { readonly code: string; readonly text: string; readonly kinds: readonly Kind[]; readonly reach: Reach; readonly good: string }[];
  }[];
}

/** A statement as a check page asks it. */
export interface Question extends AskedStatement { readonly good: string }

/** What a piece of work of this kind is asked: the statements that apply to the kind and can be answered about one piece. */
export function askedOf(standard: Standard, kind: Kind): Question[] {
  return applying(standard, kind).filter((each) => each.reach === 'item');
}

/** What applies to the kind too, and is looked at in supervision, audit and self-review instead: it gates nothing. */
export function widerThan(standard: Standard, kind: Kind): Question[] {
  return applying(standard, kind).filter((each) => each.reach !== 'item');
}

function applying({ domains }: Standard, kind: Kind) {
  return domains.flatMap((domain) => domain.statements
    .filter((each) => each.kinds.includes(kind))
    .map((each) => ({ code: each.code, domain: domain.title, text: each.text, good: each.good, reach: each.reach })));
}
