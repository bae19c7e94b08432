/** Who may come to figures: see doors.ts. What a figure means and how change is told from chance anybody may read. */
export const doorsOfFigures = `
GET  /figures                               managers quality-lead principal-social-worker
GET  /figures/definitions                   everybody
GET  /figures/rules                         everybody
POST /figures/rules                         quality-lead administrator
GET  /figures/indicators/:id                managers quality-lead principal-social-worker
GET  /figures/indicators/:id/children       managers quality-lead principal-social-worker
POST /figures/indicators/:id/target         quality-lead
POST /figures/indicators/:id/target/end     quality-lead
POST /figures/indicators/:id/phase          quality-lead
POST /figures/indicators/:id/phase/back     quality-lead`;
