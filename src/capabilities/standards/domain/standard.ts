import type { Kind, Reach } from '../../../kernel/kinds.ts';

/** Where an expectation comes from. */
export const provenances = ['post-qualifying-standard', 'essentials-principle', 'review-lesson', 'local-standard'] as const;
export type Provenance = (typeof provenances)[number];

/** What an authority sets about a statement beside its words. */
export interface Settings {
  readonly kinds: readonly Kind[];
  readonly reach: Reach;
  readonly provenance: Provenance;
  /** The document and place it comes from, in words. */
  readonly source: string;
  /** What good looks like, in words. */
  readonly good: string;
}

/** One expectation. Its code means this expectation for ever. */
export interface Statement extends Settings {
  readonly code: string;
  readonly text: string;
}

export interface Domain {
  readonly code: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** One version of a standard, whole. */
export interface Version {
  readonly id: number;
  readonly standardId: number;
  readonly name: string;
  readonly number: number;
  readonly state: 'draft' | 'published';
  /** The standard that new pieces of work are checked against. */
  readonly inUse: boolean;
  /** What it was read from or started from. */
  readonly source: string;
  readonly madeAt: Date;
  readonly publishedAt: Date | null;
  /** SHA-256 of the manifest, in hex; null for a draft. */
  readonly digest: string | null;
  readonly domains: readonly Domain[];
}

export const longest = { name: 120, title: 200, text: 2000, source: 500, good: 4000, words: 2000 } as const;
export const mostStatements = 500;

export function statementsOf({ domains }: { readonly domains: readonly Domain[] }): Statement[] {
  return domains.flatMap((domain) => domain.statements);
}

export function statementOf(version: { readonly domains: readonly Domain[] }, code: string): Statement | undefined {
  return statementsOf(version).find((statement) => statement.code === code);
}

/** White space made plain: one blank between words, none around; marks of no width taken out. */
export function tidy(text: string): string {
  return text.replaceAll(/[\u200b\u2060\ufeff]/g, '').replaceAll(/\s+/g, ' ').trim();
}

/** Two texts with the same words in the same order are the same expectation, whatever their marks and capitals. */
export function sameWords(text: string): string {
  return wordsOf(text).join(' ') || tidy(text);
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll(/[’‘]/g, "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}
