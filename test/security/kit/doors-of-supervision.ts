/** Who may come to supervision and coaching: see doors.ts. Of a meeting and of coaching only the two of them. */
export const doorsOfSupervision = `
GET  /oversight/supervision                 workers quality-lead principal-social-worker hr-partner
GET  /oversight/supervision/new             managers
POST /oversight/supervision/new             managers
GET  /oversight/supervision/:id             practitioner team-manager
POST /oversight/supervision/:id/answer      practitioner team-manager
POST /oversight/supervision/:id/correct     practitioner team-manager
POST /oversight/supervision/:id/take-back   practitioner team-manager
GET  /oversight/supervision/prepare/:worker practitioner team-manager
POST /oversight/supervision/prepare/:worker practitioner team-manager
POST /oversight/supervision/prepare/:worker/topics/:topic/drop   practitioner team-manager
POST /oversight/supervision/prepare/:worker/actions/:action/end  practitioner team-manager
GET  /oversight/supervision/workers         managers hr-partner
GET  /oversight/supervision/cases           workers quality-lead principal-social-worker
GET  /oversight/supervision/cases/new       managers
POST /oversight/supervision/cases/new       managers
GET  /oversight/supervision/cases/:id       aboutTheChild
POST /oversight/supervision/cases/:id/put-right  aboutTheChild
POST /oversight/supervision/cases/:id/check  team-manager
GET  /oversight/supervision/wrong-place     workers quality-lead principal-social-worker
GET  /oversight/supervision/conflicts       workers quality-lead principal-social-worker
POST /oversight/supervision/conflicts/:here/:listed  aboutTheChild
GET  /oversight/supervision/report          managers quality-lead principal-social-worker
GET  /oversight/supervision/settings        quality-lead administrator
POST /oversight/supervision/settings/target quality-lead administrator
POST /oversight/supervision/settings/counts quality-lead administrator
POST /oversight/supervision/settings/ladder quality-lead administrator
GET  /oversight/coaching                    workers quality-lead principal-social-worker hr-partner
GET  /oversight/coaching/new                managers
POST /oversight/coaching/new                managers
GET  /oversight/coaching/:id                service-manager team-manager
POST /oversight/coaching/:id/sessions       service-manager team-manager
POST /oversight/coaching/:id/end            service-manager team-manager`;
