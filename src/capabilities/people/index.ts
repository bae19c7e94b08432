export { findNames, findPerson, listBelow, listPeople, type Listed } from './sql/find.ts';
export { type Above, loadHolders, loadIsAnybody, loadLineAbove, loadLineOfTeam, loadManagersAbove } from './sql/load.ts';
export { recordFirst } from './sql/record-first.ts';
export { recordOutsider } from './sql/record-outsider.ts';
