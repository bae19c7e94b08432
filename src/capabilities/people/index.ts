export type { Settled } from './commands/act.ts';
export { beginDay } from './commands/begin-day.ts';
export { makeToken, newSecret } from './commands/feed-token.ts';
export { importPeople, understandPeople, type UnderstoodPeople } from './commands/import-people.ts';
export { problemLine, problemWords } from './domain/import-words.ts';
export { findKnownPerson, findNames, findPerson, listPeople, type Listed } from './sql/find.ts';
export { loadManagersAbove } from './sql/load.ts';
