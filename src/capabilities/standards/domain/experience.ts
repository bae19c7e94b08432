import { accept, type Outcome, refuse } from '../../../kernel/outcome.ts';
import { longest } from './standard.ts';

/** How a statement is for somebody who works with it. */
export const eases = ['helps', 'hard', 'both'] as const;
export type Ease = (typeof eases)[number];

export const easeWords: Readonly<Record<Ease, string>> = {
  helps: 'It helps my work',
  hard: 'It is hard to do',
  both: 'Both: it helps, and it is hard',
};

export function easeFrom(text: string): Ease | null {
  return eases.find((ease) => ease === text) ?? null;
}

export type NotTold = { readonly field: 'ease' | 'words'; readonly words: string };

export function tell(said: { readonly ease: Ease | null; readonly words: string }): Outcome<{ ease: Ease; words: string }, readonly NotTold[]> {
  const words = said.words.trim();
  const wrong: NotTold[] = [
    ...(said.ease ? [] : [{ field: 'ease' as const, words: 'Say whether it helps, is hard, or both' }]),
    ...(words === '' ? [{ field: 'words' as const, words: 'Say in a few words how it is for you' }] : []),
    ...(words.length > longest.words ? [{ field: 'words' as const, words: `Your words are ${words.length} characters long. They can be up to ${longest.words}` }] : []),
  ];
  return said.ease && wrong.length === 0 ? accept({ ease: said.ease, words }) : refuse(wrong);
}
