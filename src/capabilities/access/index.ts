export { permissionNames, permissions, permits } from './domain/permission.ts';
export { findPersonOn, findVisitor } from './sql/find-visitor.ts';
