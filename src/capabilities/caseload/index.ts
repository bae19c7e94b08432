export { isReference } from './domain/reference.ts';
export { findChild, type KnownChild } from './sql/find.ts';
