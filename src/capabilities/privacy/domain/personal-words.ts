import type { PersonalKind } from './spot-personal.ts';

/** What was noticed, as it is said to the person who wrote it. */
export const personalWords: Readonly<Record<PersonalKind, string>> = {
  name: 'a name', born: 'a date of birth', phone: 'a telephone number', postcode: 'a postcode', email: 'an e-mail address', 'nhs-number': 'an NHS number',
};
