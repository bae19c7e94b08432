export { isReference } from './domain/reference.ts';
export { findChild, type KnownChild } from './sql/find.ts';
export { countChildrenOf, findAboutChild } from './sql/find-about.ts';
export { loadChildrenDue, recordChildrenErased } from './sql/record-erased.ts';
export { type ReturnFiles, type ReturnsHouse } from './commands/begin-return.ts';
export { type Batch, type Reading, readReturn } from './commands/read-return.ts';
export { keepReturn } from './commands/keep-return.ts';
export type { Judged, Line, Problem, ReturnKind } from './domain/returns/seam.ts';
export { findExtract } from './sql/find-extracts.ts';
