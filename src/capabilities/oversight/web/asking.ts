import type { Person } from '../../../kernel/person.ts';
import type { Visit } from '../../../platform/web/route.ts';

/** For whom and when: also where nobody is signed in, for a calendar. */
export type Asking = Pick<Visit, 'db' | 'today'> & { readonly who: Person };
