export type { Broken, Entry } from './domain/entry.ts';
export { findBroken, findSealState, type SealState } from './sql/find.ts';
export { recordEntries, recordEntry, recordSeals } from './sql/record.ts';
