import { type Route, change, look } from '../../../platform/web/route.ts';
import * as messages from './messages.page.ts';
import * as notices from './notices.page.ts';

export type { MailRoom } from './messages.page.ts';

/** E-mail to staff: everybody's own choice, and the administrator's page of what waits or failed. */
export function noticesRoutes(room: messages.MailRoom): Route[] {
  return [
    look('/notices', 'be-signed-in', (visit) => notices.show(visit, room.mail)),
    change('/notices', 'be-signed-in', ['way'], (visit) => notices.submit(visit, room.mail)),
    look('/settings/mail', 'see-mail', (visit) => messages.show(visit, room)),
    change('/settings/mail/again', 'see-mail', ['id'], (visit) => messages.again(visit, room)),
  ];
}
