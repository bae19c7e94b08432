export { findNames, findPerson, listPeople, type Listed } from './sql/find.ts';
export { type Above, loadLineAbove, loadLineOfTeam, loadManagersAbove } from './sql/load.ts';
