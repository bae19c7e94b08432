export { findMarkFor } from './sql/find.ts';
export { permissions, permits } from './domain/permission.ts';
export { findAccountsOf, findJournalOf, findJournalOfChild } from './sql/find-about.ts';
export { findAccountsDue } from './sql/find-due.ts';
export { recordAccountsErased } from './sql/record.ts';
