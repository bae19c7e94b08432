/** Who may come to what hangs on decisions and trackers: see doors.ts. Whoever wrote words, or a manager above them, says that they are filed. */
export const doorsOfMatters = `
POST /oversight/matters/:id/steps/:number/file  practitioner managers
GET  /oversight/officer                     chair
GET  /oversight/unfiled                     workers quality-lead principal-social-worker`;
