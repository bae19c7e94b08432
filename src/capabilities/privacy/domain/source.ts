import type { Day } from '../../../kernel/day.ts';
import type { Part } from './redact.ts';

/** One thing that is held about somebody, as a capability tells it: where it stands, what it is, and its words. */
export interface Held { readonly place: string; readonly title: string; readonly on: Day | null; readonly parts: readonly Part[] }
