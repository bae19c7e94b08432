import type { Plain } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/day.ts';

/** A line as it is kept, of one child. `fromDay`: the day of the lists that first had it so. `doubts`: the warnings said of it (ids of rules). */
export interface KeptLine { readonly list: string; readonly content: { readonly [column: string]: Plain }; readonly fromDay?: Day; readonly doubts?: readonly string[] }

export type Content = KeptLine['content'];

export const dayAt = (content: Content, name: string): Day | null => (typeof content[name] === 'string' ? content[name] as Day : null);
export const daysAt = (content: Content, name: string): readonly Day[] => [dayAt(content, name) ?? []].flat();
