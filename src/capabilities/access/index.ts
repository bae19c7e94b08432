export { findMarkFor } from './sql/find.ts';
export { permissions, permits } from './domain/permission.ts';
