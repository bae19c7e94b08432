import { guessedWords } from './guessed-words.ts';

/** Why a password is too easy to guess, or cannot be taken. There are no rules about capitals, digits or signs. */
export type Weakness = 'too-short' | 'too-long' | 'too-common' | 'about-here';

export const leastLength = 12;
export const mostLength = 200;

/** Twelve characters or three words, and not what others try first: common words, those of this place and of the person. */
export function weaknessOf(password: string, about: readonly string[]): Weakness | null {
  const { length } = Array.from(password);
  if (length > mostLength) return 'too-long';
  if (length < leastLength && !isThreeWords(password)) return 'too-short';
  const known = new Set<string>(guessedWords);
  if (isPattern(password) || isMadeOf(password, known)) return 'too-common';
  const here = wordsIn(about);
  return isMadeOf(password, new Set([...known, ...here])) ? 'about-here' : null;
}

function isThreeWords(password: string): boolean {
  const words = password.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length >= 3);
  return new Set(words).size >= 3;
}

/** 'aaaaaaaaaaaa', 'abcabcabcabc', '123456789012', 'qwertyuiopas': a short piece again and again, or a run of keys. */
function isPattern(password: string): boolean {
  const text = password.toLowerCase();
  return /^(.{1,4}?)\1+.{0,3}$/su.test(text) || runs.some((run) => isAlong(text, run));
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '1234567890', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const runs = rows.flatMap((row) => [row, row.split('').toReversed().join('')]).map((row) => row.repeat(10));

function isAlong(text: string, run: string): boolean {
  return run.includes(text);
}

/** Whether nothing but such words is in it, however digits and signs are strewn in between or stand for letters. */
function isMadeOf(password: string, words: ReadonlySet<string>): boolean {
  const plain = password.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const spelt = plain.replaceAll(/[0134578@$!]/g, (sign) => letters[sign] ?? sign);
  const trimmed = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replaceAll(/[0134578@$!]/g, (sign) => letters[sign] ?? sign);
  return [plain, spelt, trimmed].map((each) => each.replaceAll(/[^\p{L}]/gu, '')).some((each) => each !== '' && isChain(each, words));
}

const letters: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' };

function isChain(text: string, words: ReadonlySet<string>): boolean {
  const reached = [true];
  for (let end = 1; end <= text.length; end += 1) {
    reached[end] = false;
    for (let start = Math.max(0, end - 30); start < end && !reached[end]; start += 1) {
      reached[end] = reached[start] === true && words.has(text.slice(start, end));
    }
  }
  return reached[text.length] === true;
}

function wordsIn(about: readonly string[]): string[] {
  return about.flatMap((each) => each.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').split(/[^\p{L}]+/u)).filter((word) => word.length >= 3);
}
