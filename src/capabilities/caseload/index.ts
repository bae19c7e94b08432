export { findChild, isReference, type KnownChild } from './sql/find.ts';
