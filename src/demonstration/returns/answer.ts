/** A count of something among the things it is part of, and what exactly was counted. */
export interface Answer { readonly count: number; readonly of: number; readonly means: string }

export function answer<Item>(items: readonly Item[], test: (item: Item) => boolean, means: string): Answer {
  return { count: items.filter(test).length, of: items.length, means };
}
