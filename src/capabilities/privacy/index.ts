export type { Source } from './commands/search-held.ts';
export { personalWords } from './domain/personal-words.ts';
export { findAboutHere } from './sql/find-about.ts';
export { findFormDays } from './sql/find.ts';
export { findPersonal } from './sql/find-noticed.ts';
