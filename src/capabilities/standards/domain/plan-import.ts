import { domainCode, nextCode } from './codes.ts';
import { guessed, type Origin, shippedLike } from './first-settings.ts';
import { matchStatements } from './match-statements.ts';
import type { ReadDomain, ReadStatement } from './reading.ts';
import { type Domain, type Settings, type Statement, sameWords } from './standard.ts';

/** What the standard has been until now. */
export interface Past {
  /** The newest version, or the draft, whose domains keep their codes. */
  readonly domains: readonly Domain[];
  /** The newest words and settings for every code ever published or in the draft. */
  readonly statements: readonly Statement[];
  /** Codes that were published: never given to another expectation. */
  readonly published: readonly string[];
}

export const noPast: Past = { domains: [], statements: [], published: [] };

/** The version that an import would make, and where each statement's settings come from. */
export interface Planned {
  readonly domains: readonly Domain[];
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Gives codes and first settings to what was read. */
export function planImport(read: readonly ReadDomain[], past: Past, shipped: readonly Domain[]): Planned {
  const codes = domainCodes(read, past);
  const texts = read.flatMap((domain) => domain.statements.map(({ text }) => text));
  const matches = withShipped(matchStatements(texts, past.statements.map(({ text }) => text)), read, past, shipped);
  const used = new Set([...past.published, ...matches.flatMap((place) => past.statements[place ?? -1]?.code ?? [])]);
  const origins: Record<string, Origin> = {};
  let place = -1;
  const domains = read.map((domain, order) => {
    const code = codes[order] ?? 'XX';
    const like = shippedLike(domain, shipped);
    const statements = domain.statements.map((statement, position) => {
      place += 1;
      const { origin, made } = placed(statement, {
        code, used, before: past.statements[matches[place] ?? -1], like: like?.statements[position], guess: guessed(domain.title),
      });
      used.add(made.code);
      origins[made.code] = origin;
      return made;
    });
    return { code, title: domain.title, statements };
  });
  return { domains, origins };
}

/**
 * The shipped standard is one authority's in other words: where the standard has been the shipped one until now, a
 * statement in the same place of a domain that corresponds is the same expectation, and keeps its code.
 */
function withShipped(matches: readonly (number | null)[], read: readonly ReadDomain[], past: Past, shipped: readonly Domain[]): (number | null)[] {
  const taken = new Set(matches);
  const places = new Map(past.statements.map(({ text }, place) => [sameWords(text), place]));
  const likes = read.flatMap((domain) => domain.statements.map((_, position) => shippedLike(domain, shipped)?.statements[position]));
  return matches.map((match, order) => {
    const like = likes[order];
    const place = like ? places.get(sameWords(like.text)) : undefined;
    return match ?? (place === undefined || taken.has(place) ? null : place);
  });
}

interface Around {
  readonly code: string;
  readonly used: ReadonlySet<string>;
  readonly before: Statement | undefined;
  readonly like: Statement | undefined;
  readonly guess: Settings;
}

function placed({ text }: ReadStatement, { code, used, before, like, guess }: Around): { origin: Origin; made: Statement } {
  const { settings, origin } = before ? { settings: before, origin: 'earlier' as const }
    : like ? { settings: like, origin: 'shipped' as const } : { settings: guess, origin: 'guessed' as const };
  const { kinds, reach, provenance, source, good } = settings;
  return { origin, made: { code: before?.code ?? nextCode(code, used), text, kinds, reach, provenance, source, good } };
}

/** A domain with the title of an earlier one keeps its code. */
function domainCodes(read: readonly ReadDomain[], past: Past): string[] {
  const free = new Map(past.domains.map(({ title, code }) => [sameWords(title), code]));
  const kept = read.map(({ title }) => {
    const code = free.get(sameWords(title));
    free.delete(sameWords(title));
    return code;
  });
  const taken = new Set([...kept.filter((code) => code !== undefined), ...past.domains.map(({ code }) => code)]);
  return kept.map((code, place) => {
    const given = code ?? domainCode(read[place]?.title ?? '', taken);
    taken.add(given);
    return given;
  });
}
