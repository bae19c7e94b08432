import { leastLength, mostLength, type Weakness } from '../domain/password.ts';

export const weaknessWords: Readonly<Record<Weakness, string>> = {
  'too-short': `Make it longer: at least ${leastLength} characters, or three words.`,
  'too-long': `Make it shorter: ${mostLength} characters is the most.`,
  'too-common': 'Choose another: this one is made of what others try first.',
  'about-here': 'Choose another: this one is made of common words, your name, or the name of this place.',
};

export const tooMany = 'There were too many tries. Wait five minutes, and try again. Nobody has been locked out.';
