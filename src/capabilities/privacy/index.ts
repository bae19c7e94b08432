export { personalWords } from './domain/personal-words.ts';
export { findFormDays } from './sql/find.ts';
export { findPersonal } from './sql/find-noticed.ts';
