import { kinds as allKinds, type Kind } from '../../../kernel/kinds.ts';
import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { domainCode, nextCode } from './codes.ts';
import { type Domain, longest, mostStatements, sameWords, type Settings, type Statement, statementOf, statementsOf, tidy } from './standard.ts';

/** Why a change of a draft is not taken. */
export type NotChanged =
  | { readonly why: 'it-is-not-there' }
  | { readonly why: 'the-words-are-missing' }
  | { readonly why: 'the-words-are-too-long'; readonly length: number }
  | { readonly why: 'another-says-the-same'; readonly code: string }
  | { readonly why: 'there-are-too-many-statements' }
  | { readonly why: 'another-domain-has-that-title' };

export type Edited = Outcome<Domain[], NotChanged>;

export interface Written extends Settings { readonly text: string }

export function changeStatement(domains: readonly Domain[], code: string, written: Written): Edited {
  if (!statementOf({ domains }, code)) return refuse({ why: 'it-is-not-there' });
  const wrong = wrongWith(written.text, statementsOf({ domains }).filter((other) => other.code !== code));
  if (wrong) return refuse(wrong);
  return accept(mapStatements(domains, (statement) => (statement.code === code ? { code, ...neat(written) } : statement)));
}

/** A new statement at the end of a domain, with the next code that was never used. */
export function addStatement(domains: readonly Domain[], domain: string, written: Written, used: readonly string[]): Edited {
  const all = statementsOf({ domains });
  if (!domains.some(({ code }) => code === domain)) return refuse({ why: 'it-is-not-there' });
  if (all.length >= mostStatements) return refuse({ why: 'there-are-too-many-statements' });
  const wrong = wrongWith(written.text, all);
  if (wrong) return refuse(wrong);
  const added = { code: nextCode(domain, [...used, ...all.map(({ code }) => code)]), ...neat(written) };
  return accept(domains.map((each) => (each.code === domain ? { ...each, statements: [...each.statements, added] } : each)));
}

export function removeStatement(domains: readonly Domain[], code: string): Edited {
  if (!statementOf({ domains }, code)) return refuse({ why: 'it-is-not-there' });
  return accept(domains.map((domain) => ({ ...domain, statements: domain.statements.filter((statement) => statement.code !== code) })));
}

/** One place up or down; from the edge of a domain into its neighbour. At either end of the standard it stays. */
export function moveStatement(domains: readonly Domain[], code: string, way: 'up' | 'down'): Edited {
  const home = domains.findIndex(({ statements }) => statements.some((statement) => statement.code === code));
  const statements = [...domains[home]?.statements ?? []];
  const place = statements.findIndex((statement) => statement.code === code);
  const moved = statements[place];
  if (!moved) return refuse({ why: 'it-is-not-there' });
  const step = way === 'up' ? -1 : 1;
  statements.splice(place, 1);
  const within = place + step >= 0 && place + step <= statements.length;
  const neighbour = home + step;
  if (within) statements.splice(place + step, 0, moved);
  else if (!domains[neighbour]) return accept([...domains]);
  return accept(domains.map((domain, order) => {
    if (order === home) return { ...domain, statements };
    if (within || order !== neighbour) return domain;
    return { ...domain, statements: way === 'up' ? [...domain.statements, moved] : [moved, ...domain.statements] };
  }));
}

export function renameDomain(domains: readonly Domain[], code: string, title: string): Edited {
  if (!domains.some((domain) => domain.code === code)) return refuse({ why: 'it-is-not-there' });
  const wrong = wrongTitle(title, domains.filter((domain) => domain.code !== code));
  return wrong ? refuse(wrong) : accept(domains.map((domain) => (domain.code === code ? { ...domain, title: tidy(title) } : domain)));
}

export function addDomain(domains: readonly Domain[], title: string): Edited {
  const wrong = wrongTitle(title, domains);
  if (wrong) return refuse(wrong);
  return accept([...domains, { code: domainCode(title, new Set(domains.map(({ code }) => code))), title: tidy(title), statements: [] }]);
}

/** The kinds of every statement at once; a statement that is not named keeps none. */
export function setKinds(domains: readonly Domain[], chosen: ReadonlyMap<string, readonly Kind[]>): Edited {
  return accept(mapStatements(domains, (statement) => ({ ...statement, kinds: inOrder(chosen.get(statement.code) ?? []) })));
}

function mapStatements(domains: readonly Domain[], change: (statement: Statement) => Statement): Domain[] {
  return domains.map((domain) => ({ ...domain, statements: domain.statements.map(change) }));
}

function wrongWith(text: string, others: readonly Statement[]): NotChanged | null {
  const words = tidy(text);
  if (words === '') return { why: 'the-words-are-missing' };
  if (words.length > longest.text) return { why: 'the-words-are-too-long', length: words.length };
  const same = others.find((other) => sameWords(other.text) === sameWords(words));
  return same ? { why: 'another-says-the-same', code: same.code } : null;
}

function wrongTitle(title: string, others: readonly Domain[]): NotChanged | null {
  const words = tidy(title);
  if (words === '') return { why: 'the-words-are-missing' };
  if (words.length > longest.title) return { why: 'the-words-are-too-long', length: words.length };
  return others.some((other) => sameWords(other.title) === sameWords(words)) ? { why: 'another-domain-has-that-title' } : null;
}

function neat({ text, kinds, reach, provenance, source, good }: Written): Written {
  return { text: tidy(text), kinds: inOrder(kinds), reach, provenance, source: tidy(source), good: good.trim() };
}

const inOrder = (chosen: readonly Kind[]) => allKinds.filter((kind) => chosen.includes(kind));

export function notChangedWords(refusal: NotChanged): string {
  switch (refusal.why) {
    case 'it-is-not-there': return 'It is not in the draft any more. Somebody else may have taken it out.';
    case 'the-words-are-missing': return 'Write the words';
    case 'the-words-are-too-long': return `This is ${refusal.length} characters long. Make it shorter`;
    case 'another-says-the-same': return `Statement ${refusal.code} says the same. Change one of them`;
    case 'there-are-too-many-statements': return `A standard can have up to ${mostStatements} statements`;
    case 'another-domain-has-that-title': return 'Another part of the standard has that title';
  }
}
