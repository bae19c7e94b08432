export type { Answer } from './domain/answer.ts';
export { askedOf } from './domain/asked.ts';
export { signedContent, type Signed } from './domain/signed-content.ts';
export { findAltered } from './sql/find-altered.ts';
export { listActedFirst, listOpenOf, listWaitingFor, type WorkLine } from './sql/find-lists.ts';
export { findTeamsAbout, listAuthorsAbout } from './sql/find-about.ts';
export { moveOpenWork } from './commands/move-open-work.ts';
export { recordGathered, type GatheredWork } from './sql/record-gathered.ts';
export { loadWorkDue, recordWorkErased } from './sql/record-erased.ts';
