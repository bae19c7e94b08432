export { findKnownPerson, findNames, findPerson, listPeople, type Listed } from './sql/find.ts';
export { loadInPostByEmail, loadInPostMeant, loadManagersAbove } from './sql/load.ts';
