/**
 * Where something to talk about comes from. Later parts add theirs here: audits, notices. Each finds what there is of one
 * worker since their last supervision.
 */
export const agendaSources = {
  'returned-work': 'Work sent back to them',
  'hard-statement': 'Statements that they find hard',
  decision: 'Decisions on their work since the last supervision',
  feedback: 'Feedback of a second reader',
  own: 'Said by one of the two',
} as const;
export type AgendaSource = keyof typeof agendaSources;

/** One thing that could be talked about. `about` makes it the same thing the next time it is found. */
export interface AgendaItem { readonly source: AgendaSource; readonly about: string; readonly words: string; readonly href: string | null }

/** What is not chosen yet. */
export function notChosen(found: readonly AgendaItem[], chosen: readonly Pick<AgendaItem, 'source' | 'about'>[]): readonly AgendaItem[] {
  return found.filter((each) => !chosen.some(({ source, about }) => source === each.source && about === each.about));
}
