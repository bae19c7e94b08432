export { followWorkers } from './commands/follow-workers.ts';
export { type MatterView, countMatters, listMattersOfChild } from './sql/find-matters.ts';
export { loadMattersDue, recordMattersErased, recordMattersGathered } from './sql/record-matters-held.ts';
export { loadPointsDue, recordOversightGathered, recordPointsErased } from './sql/record-points-held.ts';
export { loadSupervisionDue, recordSupervisionErased, recordSupervisionGathered } from './sql/record-supervision-held.ts';
