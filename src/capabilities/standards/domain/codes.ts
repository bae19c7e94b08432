/** Words that say nothing about what a domain is about. */
const small = new Set(['a', 'an', 'and', 'for', 'from', 'in', 'of', 'on', 'or', 'our', 'the', 'their', 'to', 'with', 'your']);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/**
 * The code of a domain: the initials of its first two main words, or the first two letters of a single one
 * ('Visiting and direct work' → VD, 'Assessments' → AS). Where that is taken, the next that is free.
 */
export function domainCode(title: string, taken: ReadonlySet<string>): string {
  const words = title.normalize('NFD').toUpperCase().match(/[A-Z][A-Z'’]*/g)?.map((word) => word.replaceAll(/[^A-Z]/g, '')) ?? [];
  const main = words.filter((word) => !small.has(word.toLowerCase()));
  const [first = 'X', second, third] = main.length > 0 ? main : words;
  const base = second ? `${first[0]}${second[0]}` : first.padEnd(2, 'X').slice(0, 2);
  return candidates(base, third?.[0]).find((code) => !taken.has(code)) ?? base;
}

/** Every form that the database takes, the likeliest first. */
function candidates(base: string, third: string | undefined): string[] {
  const numbered = (code: string) => [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${code}${digit}`);
  const longer = alphabet.map((letter) => `${base}${letter}`);
  const others = alphabet.flatMap((one) => alphabet.map((other) => `${one}${other}`));
  return [base, ...(third ? [`${base}${third}`] : []), ...numbered(base), ...longer, ...longer.flatMap(numbered), ...others];
}

/** The next free code of a domain, above every number that was ever given in it. */
export function nextCode(domain: string, used: Iterable<string>): string {
  const numbers = [...used].filter((code) => code.startsWith(`${domain}-`)).map((code) => Number(code.slice(domain.length + 1)));
  return `${domain}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
