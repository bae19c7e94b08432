export { findIsOpen } from './sql/find.ts';
export { permissions, permits } from './domain/permission.ts';
