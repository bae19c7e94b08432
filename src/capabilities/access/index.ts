export { findMarkFor } from './sql/find.ts';
export { permissions, permits } from './domain/permission.ts';
export type { WayIn } from './domain/way-in.ts';
export type { Invited } from './commands/invite-person.ts';
export { invitePerson } from './commands/invite-person.ts';
export { closeUnused } from './commands/close-account.ts';
export { type CannotRecover, type Recovered, reopenFor, unlinkFor } from './commands/recover-accounts.ts';
