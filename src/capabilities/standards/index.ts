export { type Ease } from './domain/experience.ts';
export { manifestOf } from './domain/manifest.ts';
export { notPublishableWords } from './domain/publish.ts';
export { readShipped } from './domain/shipped.ts';
export {
  type Domain, type Provenance, type Settings, type Statement, statementOf, statementsOf, type Version,
} from './domain/standard.ts';
export { importStandard, notImportedWords, type ToImport, type Understood, understandStandard } from './commands/import-standard.ts';
export { publishStandard, type ToPublish } from './commands/publish-standard.ts';
export { putInUse } from './commands/put-in-use.ts';
export { findAltered } from './sql/find-altered.ts';
export { findStandardNamed, listPublished, listStandards } from './sql/find.ts';
export { loadDigest, loadInUse, loadVersion } from './sql/load.ts';
export type { Act } from './sql/record.ts';
export { findAboutStaff } from './sql/find-about.ts';
export { loadExperienceDue, recordExperienceErased } from './sql/record-erased.ts';
