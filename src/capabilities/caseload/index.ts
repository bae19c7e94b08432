export { isReference } from './domain/reference.ts';
export { findChild, type KnownChild } from './sql/find.ts';
export { countChildrenOf, findAboutChild } from './sql/find-about.ts';
export { loadChildrenDue, recordChildrenErased } from './sql/record-erased.ts';
