export { findNames, findPerson, listBelow, listPeople, type Listed } from './sql/find.ts';
export { type Above, loadHolders, loadInPostByEmail, loadLineAbove, loadLineOfTeam, loadManagersAbove } from './sql/load.ts';
export { recordOutsider } from './sql/record-outsider.ts';
