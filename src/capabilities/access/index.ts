export { begin } from './commands/begin.ts';
export { type Decision, type Delegated, decisionNames, tooLow } from './domain/delegation.ts';
export { permissionNames, permissions, permits } from './domain/permission.ts';
export { listCandidates } from './sql/find-candidates.ts';
export { listDecidable } from './sql/find-decidable.ts';
export { type GlassView, listUnseenGlass } from './sql/find-glass.ts';
export { findPersonOn, findVisitor } from './sql/find-visitor.ts';
export { listWaiting, type Waiting } from './sql/find-waiting.ts';
export { loadDelegated, loadLine } from './sql/load-line.ts';
