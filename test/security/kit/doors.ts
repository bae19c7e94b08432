/** Every route that is not about one piece of work, with who may come: a group of policy-table.ts, or roles. Written by hand. */
export const doors = `
GET  /                                     everybody
GET  /help                                 everybody
GET  /about                                everybody
GET  /sign-in                              everybody
POST /sign-in                              everybody
POST /sign-out                             everybody
GET  /kept                                 everybody
POST /kept/throw-away                      everybody
GET  /standards                            everybody
GET  /standards/:id                        everybody
GET  /standards/:id/pocket                 everybody
GET  /standards/:id/compare/:other         everybody
GET  /standards/:id/statements/:code       everybody
POST /standards/:id/statements/:code       everybody
GET  /standards/import                     quality-lead
POST /standards/import                     quality-lead
POST /standards/:id                        quality-lead
GET  /standards/:id/experience             quality-lead
GET  /standards/:id/draft                  quality-lead
POST /standards/:id/draft                  quality-lead
GET  /standards/:id/kinds                  quality-lead
POST /standards/:id/kinds                  quality-lead
GET  /standards/:id/publish                quality-lead
POST /standards/:id/publish                quality-lead
GET  /standards/:id/discard                quality-lead
POST /standards/:id/discard                quality-lead
GET  /standards/:id/domains/:code          quality-lead
POST /standards/:id/domains/:code          quality-lead
GET  /standards/:id/domains/:code/add      quality-lead
POST /standards/:id/domains/:code/add      quality-lead
GET  /standards/:id/statements/:code/change  quality-lead
POST /standards/:id/statements/:code/change  quality-lead
GET  /standards/:id/statements/:code/remove  quality-lead
POST /standards/:id/statements/:code/remove  quality-lead
GET  /work                                 workers quality-lead principal-social-worker
GET  /work/new                             workers
POST /work/new                             workers
GET  /figures/checks                       managers quality-lead principal-social-worker
GET  /settings/kinds                       quality-lead administrator
POST /settings/kinds                       quality-lead administrator
GET  /journal                              director quality-lead information-officer
GET  /access                               heads information-officer administrator
GET  /access/new                           heads information-officer administrator
POST /access/new                           heads information-officer administrator
GET  /access/:id                           heads information-officer administrator
POST /access/:id/approve                   heads information-officer administrator
POST /access/:id/end                       heads information-officer administrator
GET  /delegation                           heads quality-lead information-officer administrator
GET  /delegation/:id                       heads quality-lead information-officer administrator
GET  /delegation/new                       heads
POST /delegation/new                       heads
POST /delegation/:id/approve               heads
POST /delegation/:id/end                   heads
GET  /who                                  heads quality-lead information-officer administrator
GET  /policy                               heads quality-lead information-officer administrator
GET  /policy/:role                         heads quality-lead information-officer administrator
GET  /who-may-see                          heads quality-lead information-officer administrator
GET  /break-glass                          workers
POST /break-glass                          workers
GET  /glass                                director information-officer
GET  /glass/:id                            director information-officer
GET  /restricted                           heads information-officer
GET  /restricted/new                       heads information-officer
POST /restricted/new                       heads information-officer
GET  /restricted/:id                       heads information-officer
POST /restricted/:id/name                  heads information-officer
POST /restricted/:id/take-name             heads information-officer
POST /restricted/:id/ask-to-lift           heads information-officer
POST /restricted/:id/lift                  heads information-officer
POST /restricted/:id/keep                  heads information-officer
GET  /looked                               heads information-officer
GET  /looked-at-me                         everybody
POST /break-glass/:id/close                nobody
POST /glass/:id/looked                     nobody
POST /account/sessions                     nobody
GET  /accessibility                         everybody
GET  /complaint                             everybody
GET  /complaint/:id                         everybody
GET  /privacy                               everybody
GET  /account                               everybody
GET  /notices                               everybody
GET  /prove                                 everybody
GET  /proved                                everybody
GET  /stay-signed-in                        everybody
GET  /privacy/kept                          everybody
GET  /privacy/staff-names                   everybody
GET  /plans                                 everybody
GET  /plans/:id                             everybody
GET  /plans/:id/posts/:post/interest        everybody
POST /complaint                             everybody
POST /notices                               everybody
POST /prove                                 everybody
POST /plans/:id/posts/:post/interest        everybody
GET  /accounts                              administrator
GET  /accounts/:id/close                    administrator
GET  /accounts/:id/reopen                   administrator
GET  /settings/mail                         administrator
GET  /people/feeds                          administrator
GET  /people/import                         administrator
GET  /people/import/example                 administrator
GET  /people/join                           administrator
GET  /people/person/:id/details             administrator
GET  /people/person/:id/leave               administrator
GET  /people/person/:id/move                administrator
GET  /people/person/:id/stand-in            administrator
GET  /people/post/:id/change                administrator
GET  /people/post/:id/close                 administrator
GET  /people/posts/new                      administrator
GET  /people/stand-in/:id/end               administrator
GET  /people/team/:id/change                administrator
GET  /people/team/:id/close                 administrator
GET  /people/teams/new                      administrator
GET  /plans/:id/phases/:phase               administrator
GET  /plans/:id/phases/:phase/close         administrator
GET  /plans/:id/phases/:phase/place         administrator
GET  /plans/:id/phases/:phase/post          administrator
GET  /plans/:id/phases/:phase/team          administrator
POST /accounts/:id/close                    administrator
POST /accounts/:id/reopen                   administrator
POST /settings/mail/again                   administrator
POST /people/feeds                          administrator
POST /people/feeds/:id/end                  administrator
POST /people/import                         administrator
POST /people/join                           administrator
POST /people/person/:id/details             administrator
POST /people/person/:id/leave               administrator
POST /people/person/:id/move                administrator
POST /people/person/:id/stand-in            administrator
POST /people/post/:id/change                administrator
POST /people/post/:id/close                 administrator
POST /people/posts/new                      administrator
POST /people/stand-in/:id/end               administrator
POST /people/team/:id/change                administrator
POST /people/team/:id/close                 administrator
POST /people/teams/new                      administrator
POST /plans                                 administrator
POST /plans/:id/phases                      administrator
POST /plans/:id/phases/:phase/close         administrator
POST /plans/:id/phases/:phase/place         administrator
POST /plans/:id/phases/:phase/post          administrator
POST /plans/:id/phases/:phase/publish       administrator
POST /plans/:id/phases/:phase/take-back     administrator
POST /plans/:id/phases/:phase/team          administrator
POST /plans/:id/phases/:phase/undo          administrator
POST /plans/:id/shown                       administrator
GET  /people                                organisation
GET  /people/list                           organisation
GET  /my-team                               organisation
GET  /people/person/:id                     organisation
GET  /people/post/:id                       organisation
GET  /people/team/:id                       organisation
GET  /plans/:id/phases/:phase/affected      administrator hr-partner
GET  /plans/:id/interest                    hr-partner
GET  /privacy/complaints                    information-officer
GET  /privacy/complaints/:id                information-officer
GET  /privacy/desk                          information-officer
GET  /privacy/erase                         information-officer
GET  /privacy/erase/:code                   information-officer
GET  /privacy/erase/:code/confirm           information-officer
GET  /privacy/holds                         information-officer
GET  /privacy/holds/:id/lift                information-officer
GET  /privacy/kept/:code                    information-officer
GET  /privacy/requests                      information-officer
GET  /privacy/requests/:id                  information-officer
GET  /privacy/requests/:id/copy             information-officer
GET  /privacy/requests/:id/give             information-officer
GET  /privacy/requests/:id/items/:item      information-officer
GET  /privacy/requests/new                  information-officer
GET  /privacy/statements                    information-officer
POST /privacy/complaints/:id/acknowledge    information-officer
POST /privacy/complaints/:id/close          information-officer
POST /privacy/erase/:code                   information-officer
POST /privacy/holds                         information-officer
POST /privacy/holds/:id/lift                information-officer
POST /privacy/kept/:code                    information-officer
POST /privacy/requests/:id                  information-officer
POST /privacy/requests/:id/give             information-officer
POST /privacy/requests/:id/items/:item      information-officer
POST /privacy/requests/:id/search           information-officer
POST /privacy/requests/:id/take-back        information-officer
POST /privacy/requests/new                  information-officer
POST /privacy/statements                    information-officer
GET  /returns                               analyst
GET  /returns/new                           analyst
POST /returns/new                           analyst
GET  /returns/:id                           analyst
POST /returns/:id/keep                      analyst
POST /returns/:id/drop                      analyst
GET  /returns/:id/undo                      analyst
POST /returns/:id/undo                      analyst
POST /returns/:id/stop                      analyst
GET  /caseload                              managers quality-lead principal-social-worker
GET  /figures/bypass                        managers quality-lead principal-social-worker
GET  /children                              workers quality-lead principal-social-worker
GET  /children/:number                      aboutTheChild
GET  /children/:number/end                  aboutTheChild
POST /children/:number/end                  aboutTheChild
POST /children/:number/end/take-back        aboutTheChild
GET  /returns/words                         analyst
GET  /returns/words/new                     analyst
POST /returns/words/new                     analyst
POST /returns/words/:id/take-back           analyst
GET  /returns/:id/columns                   analyst
POST /returns/:id/columns                   analyst
POST /returns/headings/:id/take-back        analyst
GET  /returns/names                         analyst
POST /returns/names                         analyst
POST /returns/names/:id/take-back           analyst
GET  /timescales                            everybody
GET  /timescales/:id                        everybody
GET  /timescales/days                       everybody
POST /timescales/days                       quality-lead administrator
POST /timescales/days/year                  quality-lead administrator
GET  /timescales/days/:id/take-back         quality-lead administrator
POST /timescales/days/:id/take-back         quality-lead administrator
POST /timescales/began                      quality-lead administrator
GET  /timescales/:id/set                    quality-lead administrator
POST /timescales/:id/set                    quality-lead administrator
GET  /timescales/:id/own/:own/end           quality-lead administrator
POST /timescales/:id/own/:own/end           quality-lead administrator
POST /timescales/:id/own/:own/withdraw      quality-lead administrator
GET  /data-quality                          managers analyst quality-lead principal-social-worker
GET  /data-quality/list                     managers analyst quality-lead principal-social-worker
POST /data-quality/owner                    analyst
POST /data-quality/owner/clear              analyst
GET  /oversight/decisions                   workers quality-lead principal-social-worker
GET  /oversight/of/:kind                    workers quality-lead principal-social-worker
GET  /oversight/of/:kind/figures            workers quality-lead principal-social-worker
GET  /oversight/of/:kind/new                workers quality-lead principal-social-worker
POST /oversight/of/:kind/new                workers quality-lead principal-social-worker
GET  /oversight/matters/:id                 aboutTheChild
POST /oversight/matters/:id                 aboutTheChild
GET  /oversight                             workers quality-lead principal-social-worker
GET  /oversight/points                      workers quality-lead principal-social-worker
GET  /oversight/points/teams                managers quality-lead principal-social-worker
GET  /oversight/points/new                  managers
POST /oversight/points/new                  managers
GET  /oversight/points/:id                  aboutTheChild
POST /oversight/points/:id/file             practitioner managers
GET  /oversight/assessments/new             workers
POST /oversight/assessments/new             workers
POST /oversight/assessments/:id/take-back   managers
GET  /oversight/children/:number            aboutTheChild
GET  /oversight/ladder                      quality-lead administrator
POST /oversight/ladder                      quality-lead administrator
GET  /oversight/calendar                    workers quality-lead principal-social-worker
POST /oversight/calendar                    workers quality-lead principal-social-worker
POST /oversight/calendar/end                team-manager
GET  /oversight/calendar/:secret            nobody`;
