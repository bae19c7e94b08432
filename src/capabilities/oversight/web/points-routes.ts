import { type Route, change, look, watching } from '../../../platform/web/route.ts';
import * as addAssessment from './add-assessment.page.ts';
import { calendarRoutes } from './calendar-routes.ts';
import type { CalendarHouse } from './calendar.page.ts';
import * as child from './child-oversight.page.ts';
import * as day from './day.page.ts';
import * as ladder from './ladder.page.ts';
import * as newPoint from './new-point.page.ts';
import * as pointsByTeam from './points-by-team.page.ts';
import * as points from './points.page.ts';
import * as point from './point.page.ts';

export type PointsHouse = CalendarHouse;

const written = ['direction', 'change', 'review', 'place'];

/** Management oversight of assessments, and a manager’s day. */
export function pointsRoutes(house: PointsHouse): Route[] {
  return [
    look('/oversight', 'see-oversight', day.show),
    look('/oversight/points', 'see-oversight', points.show),
    look('/oversight/points/teams', 'see-figures', pointsByTeam.show),
    look('/oversight/points/new', 'authorise-work', newPoint.show),
    watching(written, change('/oversight/points/new', 'authorise-work', ['child', 'started', 'point', 'corrects', 'done', 'kept', 'address', 'changeBy', ...written], newPoint.submit)),
    look('/oversight/points/:id', 'see-oversight', point.show),
    change('/oversight/points/:id/file', 'see-oversight', ['address'], point.file),
    look('/oversight/assessments/new', 'do-work', addAssessment.show),
    change('/oversight/assessments/new', 'do-work', ['child', 'started', 'worker'], addAssessment.submit),
    change('/oversight/assessments/:id/take-back', 'do-work', [], addAssessment.takeBack),
    look('/oversight/children/:number', 'see-oversight', child.show),
    look('/oversight/ladder', 'set-rules', ladder.show),
    change('/oversight/ladder', 'set-rules', ['grace'], ladder.submit),
    ...calendarRoutes(house),
  ];
}
