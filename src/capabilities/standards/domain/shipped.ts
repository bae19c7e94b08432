import { isKind, reaches } from '../../../kernel/kinds.ts';
import { type Domain, provenances, type Statement } from './standard.ts';

/** The standard that is shipped, from the text of its file; nothing where the text is not one. */
export function readShipped(text: string): Domain[] {
  const given = JSON.parse(text) as { domains?: Domain[] };
  return (given.domains ?? []).filter(({ statements }) => statements.every(isStatement));
}

function isStatement(given: Statement): boolean {
  return given.kinds.every(isKind) && reaches.includes(given.reach) && provenances.includes(given.provenance);
}
