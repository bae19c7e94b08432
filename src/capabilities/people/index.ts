export { findKnownPerson, findNames, findPerson, listPeople, type Listed } from './sql/find.ts';
export { loadManagersAbove } from './sql/load.ts';
export { findAboutPerson } from './sql/find-about.ts';
export { loadLeaversDue, recordLeaversErased } from './sql/record-erased.ts';
