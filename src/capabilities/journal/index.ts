export type { Broken, Entry } from './domain/entry.ts';
export { brokenHeads, isHeadDue } from './domain/heads.ts';
export { allowTime, findBroken, findDigestsAt, findHead, findSealState, listSealed, type SealedEntry, type SealState } from './sql/find.ts';
export { recordEntries, recordEntry, recordSeals } from './sql/record.ts';
export { loadEntriesDue, recordEntriesErased } from './sql/record-erased.ts';
