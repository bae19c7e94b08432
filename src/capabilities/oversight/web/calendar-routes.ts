import { type Route, change, look } from '../../../platform/web/route.ts';
import * as calendar from './calendar.page.ts';

export function calendarRoutes(house: calendar.CalendarHouse): Route[] {
  return [
    look('/oversight/calendar', 'see-oversight', (visit) => calendar.show(visit, house)),
    change('/oversight/calendar', 'see-oversight', ['secret'], (visit) => calendar.submit(visit, house)),
    change('/oversight/calendar/end', 'see-oversight', [], calendar.end),
    // A calendar brings no session: the secret in its address opens numbers alone.
    { method: 'GET', path: '/oversight/calendar/:secret', for: 'everyone', page: (visit) => calendar.read(visit, house) },
  ];
}
