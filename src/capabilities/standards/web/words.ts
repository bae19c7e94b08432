import { kindNames, kinds, reaches, type Kind, type Reach } from '../../../kernel/kinds.ts';
import type { Person } from '../../../kernel/person.ts';
import { type Provenance, provenances, type Statement, type Version } from '../domain/standard.ts';

export const reachNames: Readonly<Record<Reach, { readonly short: string; readonly long: string }>> = {
  item: { short: 'This piece of work', long: 'This piece of work: it must be met before anybody signs it off' },
  journey: { short: 'The child’s whole record', long: 'The child’s whole record: looked at in supervision and audit' },
  manager: { short: 'How we manage', long: 'How we manage: looked at in supervision and audit' },
  service: { short: 'The whole service', long: 'The whole service: looked at by leaders and in audit' },
};

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  'post-qualifying-standard': 'Post-qualifying standard',
  'essentials-principle': 'Essentials principle',
  'review-lesson': 'Lesson from a review',
  'local-standard': 'Local standard',
};

export const reachChoices = reaches.map((value) => ({ value, text: reachNames[value].long }));
export const provenanceChoices = provenances.map((value) => ({ value, text: provenanceNames[value] }));
export const kindChoices = kinds.map((value) => ({ value, text: kindNames[value].many }));

/** A statement as pages show it. */
export function inWords(statement: Statement) {
  return {
    ...statement,
    kindWords: statement.kinds.map((kind: Kind) => kindNames[kind].one),
    reachWords: reachNames[statement.reach].short,
    provenanceWords: provenanceNames[statement.provenance],
  };
}

export function domainsInWords({ domains }: Pick<Version, 'domains'>) {
  return domains.map((domain) => ({ ...domain, statements: domain.statements.map(inWords) }));
}

/** Which links to show. Who may come in is settled by the route itself. */
export function mayEdit(who: Person): boolean {
  return who.role === 'quality-lead';
}

/** The number of a version in an address; null where it can be none. */
export function idFrom(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

const doneWords: Readonly<Record<string, string>> = {
  kept: 'The draft has been kept.',
  unchanged: 'This says the same as before. Nothing was changed.',
  changed: 'The statement has been changed.',
  added: 'The statement has been added.',
  removed: 'The statement has been taken out.',
  moved: 'The statement has been moved.',
  renamed: 'The heading has been changed.',
  'domain-added': 'The heading has been added. Now add statements to it.',
  kinds: 'The kinds of work have been saved.',
  published: 'The standard has been published. Nobody can change this version now.',
  discarded: 'The draft has been thrown away.',
  started: 'A new draft has been started.',
  'in-use': 'New pieces of work are checked against this standard from now on.',
  told: 'Thank you. What you said has been kept.',
};

export function doneIn(query: Readonly<Record<string, string>>): string | null {
  return doneWords[query['done'] ?? ''] ?? null;
}
