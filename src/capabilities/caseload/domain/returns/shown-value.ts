import { postcode } from './read-cell.ts';
import type { RuleId } from './rules.ts';

/** Free words stood there, where there should be none: they may be somebody's name or address. */
const ofFreeWords: ReadonlySet<RuleId> = new Set(['no-reference', 'looks-like-postcode', 'too-long']);
/** A day or a number was meant: what is written like one says what is wrong with it, and other words may be about a person. */
const ofFigures: ReadonlySet<RuleId> = new Set(['no-day', 'year-of-two-figures', 'day-as-number', 'no-number', 'not-compared', 'another-day']);

const months = /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|am|pm)\b|(?<=\d)(st|nd|rd|th|t|z|e)(?![a-z])/gi;
const longest = 120;

/**
 * What a problem says stood in the cell: codes, days, numbers and references as they are. Where words stood that may be about a
 * person, only their shape: “7 letters, 1 space”. No name and no postcode of a file is ever stored.
 */
export function shownValue(rule: RuleId, value: string): string {
  const hidden = ofFreeWords.has(rule) || (ofFigures.has(rule) && !isOfFigures(value)) || value.length > longest || value.includes('@') || postcode.test(value);
  return hidden ? shapeOf(value) : value.toWellFormed();
}

/** Figures and signs, names of months among them. More than eight figures without a time are a telephone or an NHS number. */
function isOfFigures(text: string): boolean {
  const bare = text.replaceAll(months, '');
  if (/\p{L}/u.test(bare)) return /^(true|false|[cxz])$/i.test(text);
  return text.includes(':') || text.replaceAll(/\D/g, '').length <= 8;
}

/** How a text is made, and nothing of what it says. */
export function shapeOf(text: string): string {
  if (text.includes('@')) return 'an e-mail address';
  if (postcode.test(text)) return text.replace(postcode, '').trim() === '' ? 'a postcode' : 'words with a postcode';
  if (text.length > longest) return `${text.length} characters`;
  const many = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [letters, digits, spaces] = [many(/\p{L}/gu), many(/\d/g), many(/\s/g)];
  const others = many(/[^\p{L}\d\s]/gu);
  return [counted(letters, 'letter'), counted(digits, 'figure'), counted(spaces, 'space'), counted(others, 'other sign')].filter(Boolean).join(', ');
}

const counted = (many: number, word: string) => (many === 0 ? '' : `${many} ${word}${many === 1 ? '' : 's'}`);
