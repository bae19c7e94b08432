export type { Keeper } from './commands/erase.ts';
export type { Source } from './commands/search-held.ts';
export { personalWords } from './domain/personal-words.ts';
export { findAboutHere } from './sql/find-about.ts';
export { type Duty, listDuties } from './sql/find-duties.ts';
export { findKeptSince } from './sql/find.ts';
export { loadComplaintsDue, loadRequestsDue, recordComplaintsErased, recordRequestsErased } from './sql/record-erased.ts';
export { findPersonal } from './sql/find-noticed.ts';
