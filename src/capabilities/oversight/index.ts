export { followWorkers } from './commands/follow-workers.ts';
export { loadSupervisionDue, recordSupervisionErased, recordSupervisionGathered } from './sql/record-supervision-held.ts';
