export { type Decision, type Delegated, tooLow } from './domain/delegation.ts';
export { permissionNames, permissions, permits } from './domain/permission.ts';
export { listDecidable } from './sql/find-decidable.ts';
export { findPersonOn, findVisitor } from './sql/find-visitor.ts';
export { loadDelegated, loadLine } from './sql/load-line.ts';
