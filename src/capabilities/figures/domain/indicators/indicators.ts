import type { Group, Indicator } from '../indicator.ts';
import { assessment } from './assessment.ts';
import { care } from './care.ts';
import { door } from './door.ts';
import { enquiry } from './enquiry.ts';
import { leaving } from './leaving.ts';
import { need } from './need.ts';
import { protection } from './protection.ts';

/** Every indicator that is shipped, in the order in which a child comes to them. */
export const indicators: readonly Indicator[] = [...door, ...assessment, ...enquiry, ...need, ...protection, ...care, ...leaving];

const byId: ReadonlyMap<string, Indicator> = new Map(indicators.map((each) => [each.id, each]));
export const indicatorOf = (id: string): Indicator | null => byId.get(id) ?? null;
export const ofGroup = (group: Group): readonly Indicator[] => indicators.filter((each) => each.group === group);
