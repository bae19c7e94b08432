import { canonical } from '../../../kernel/canonical.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Kind } from '../../../kernel/kinds.ts';
import type { Answer } from './answer.ts';

/** A statement as it stood in the version of the standard that the work was checked against. */
export interface AskedStatement {
  readonly code: string;
  readonly domain: string;
  readonly text: string;
}

/** Everything that a signature covers. What is not in here was not signed. */
export interface Signed {
  readonly work: { readonly number: number; readonly kind: Kind; readonly child: string; readonly dueOn: Day;
    readonly recordAddress: string | null };
  /** Which sign-off of this piece of work: 1, 2, 3 … */
  readonly signOff: number;
  readonly signedBy: number;
  readonly standard: { readonly name: string; readonly version: number; readonly digest: string };
  readonly statements: readonly (AskedStatement & { readonly answer: Answer })[];
}

/** The signed text itself: the same piece of work with the same answers always gives the same text, so the same digest. */
export function signedContent(signed: Signed): string {
  const { work, signOff, signedBy, standard } = signed;
  const statements = signed.statements.map(({ code, domain, text, answer }) => ({
    code, domain, text,
    response: answer.response, note: answer.note, reason: answer.reason, attempts: answer.attempts,
    nextStep: answer.nextStep, improvement: answer.improvement, improveBy: answer.improveBy,
  }));
  return canonical({ work: { ...work }, signOff, signedBy, standard: { ...standard }, statements });
}

type Written = Omit<Signed, 'statements'> & { readonly statements: readonly (AskedStatement & Answer)[] };

/** Reads a signed text back, for a page. */
export function readSigned(content: string): Signed {
  const { work, signOff, signedBy, standard, statements } = JSON.parse(content) as Written;
  return {
    work, signOff, signedBy, standard,
    statements: statements.map((each) => ({ code: each.code, domain: each.domain, text: each.text, answer: each })),
  };
}
