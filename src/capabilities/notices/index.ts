export { endDay, makeNotices, planTurn } from './commands/make-notices.ts';
export { endTry, tryNotice, type Trying } from './commands/send-notice.ts';
export { type Reader, type Things, isReportDay, wordsOf } from './domain/notice.ts';
export { findAddress, findReachable } from './sql/find.ts';
export { findNoticesOf } from './sql/find-about.ts';
