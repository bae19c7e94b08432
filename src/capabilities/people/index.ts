export type { Settled } from './commands/act.ts';
export { beginDay } from './commands/begin-day.ts';
export { makeToken, newSecret } from './commands/feed-token.ts';
export { importPeople, understandPeople, type UnderstoodPeople } from './commands/import-people.ts';
export { problemLine, problemWords } from './domain/import-words.ts';
export { findNames, findPerson, listBelow, listPeople, type Listed } from './sql/find.ts';
export { type Above, loadHolders, loadInPostByEmail, loadInPostMeant, loadIsAnybody, loadLineAbove, loadLineOfTeam, loadManagersAbove } from './sql/load.ts';
export { recordFirst } from './sql/record-first.ts';
export { recordOutsider } from './sql/record-outsider.ts';
