export { followWorkers } from './commands/follow-workers.ts';
export { type MatterView, countMatters, listMattersOfChild } from './sql/find-matters.ts';
export { listLinksOfWork } from './sql/find-links.ts';
export { loadPointsDue, recordOversightGathered, recordPointsErased } from './sql/record-points-held.ts';
export { loadSupervisionDue, recordSupervisionErased, recordSupervisionGathered } from './sql/record-supervision-held.ts';
