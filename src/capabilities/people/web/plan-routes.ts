import { type Route, change, look } from '../../../platform/web/route.ts';
import * as affected from './affected.page.ts';
import * as place from './draw-place.page.ts';
import * as post from './draw-post.page.ts';
import * as team from './draw-team.page.ts';
import * as interest from './interest.page.ts';
import type { PeopleHouse } from './keeping.ts';
import * as phase from './phase.page.ts';
import * as plan from './plan.page.ts';
import * as plans from './plans.page.ts';

/** Remodelling: tomorrow's structure drawn beside today's, and who would like its new posts. */
export function planRoutes(house: PeopleHouse): Route[] {
  const at = '/plans/:id/phases/:phase';
  return [
    look('/plans', 'be-signed-in', (visit) => plans.show(visit, house)),
    change('/plans', 'keep-people', ['name', 'about'], (visit) => plans.submit(visit, house)),
    look('/plans/:id', 'be-signed-in', (visit) => plan.show(visit, house)),
    change('/plans/:id/shown', 'keep-people', ['shown'], plan.setShown),
    change('/plans/:id/phases', 'keep-people', ['name', 'on'], (visit) => plan.addPhase(visit, house)),
    look(at, 'keep-people', (visit) => phase.show(visit, house)),
    change(`${at}/take-back`, 'keep-people', ['what', 'which'], phase.takeBack),
    change(`${at}/publish`, 'keep-people', [], (visit) => phase.publish(visit, house)),
    change(`${at}/undo`, 'keep-people', [], (visit) => phase.undo(visit, house)),
    look(`${at}/team`, 'keep-people', (visit) => team.show(visit, house)),
    change(`${at}/team`, 'keep-people', ['team', 'name', 'kind', 'within'], (visit) => team.submit(visit, house)),
    look(`${at}/close`, 'keep-people', (visit) => team.showClosing(visit, house)),
    change(`${at}/close`, 'keep-people', ['team', 'to', 'carries'], (visit) => team.submitClosing(visit, house)),
    look(`${at}/post`, 'keep-people', (visit) => post.show(visit, house)),
    change(`${at}/post`, 'keep-people', ['post', 'title', 'roleOfPost', 'team', 'reportsTo', 'closes'], (visit) => post.submit(visit, house)),
    look(`${at}/place`, 'keep-people', (visit) => place.show(visit, house)),
    change(`${at}/place`, 'keep-people', ['person', 'post'], (visit) => place.submit(visit, house)),
    look(`${at}/affected`, 'see-people', (visit) => affected.show(visit, house)),
    look('/plans/:id/interest', 'see-interest', (visit) => interest.show(visit, house)),
    look('/plans/:id/posts/:post/interest', 'be-signed-in', (visit) => interest.showOwn(visit, house)),
    change('/plans/:id/posts/:post/interest', 'be-signed-in', ['words', 'withdraw'], (visit) => interest.submit(visit, house)),
  ];
}
