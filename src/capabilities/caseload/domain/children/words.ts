import type { Standing } from './clocks-of-child.ts';
import type { ToldWhy } from './told-ending.ts';

export const statusNames = {
  'child-in-need': 'Child in need', 'child-protection': 'Child protection plan', 'child-in-care': 'Child in care', 'care-leaver': 'Care leaver', assessment: 'In assessment', closed: 'Closed',
} as const;

/** How something due stands, for people, with the colour of its tag: never the colour alone. */
export const standingNames: Readonly<Record<Standing, { readonly text: string; readonly colour: string }>> = {
  overdue: { text: 'Overdue', colour: 'red' }, since: { text: 'Due since the lists were made', colour: 'orange' }, soon: { text: 'Due within a week', colour: 'yellow' },
  look: { text: 'Look at the days', colour: 'purple' }, before: { text: 'Overdue from before Touchstone', colour: 'grey' }, later: { text: 'Later', colour: 'blue' },
  over: { text: 'Done or over', colour: 'green' }, none: { text: 'Nothing due', colour: 'grey' },
};

/** What the lists tell of a child's ending. */
export const toldWords: Readonly<Record<ToldWhy, string>> = { died: 'The child has died', adopted: 'The child has been adopted', 'moved-away': 'The child has moved to another authority or abroad' };
