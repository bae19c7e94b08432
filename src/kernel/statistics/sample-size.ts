/**
 * How many to look at so that a share is known to so many points (0.05: five of a hundred) either way, 19 times of 20, whatever the
 * share is: all that there are, where there are few. `population` null: very many.
 */
export function sampleSize(margin: number, population: number | null): number {
  const [z, half] = [1.96, 0.25];
  const ofMany = (z * z * half) / (margin * margin);
  return Math.ceil(population === null ? ofMany : ofMany / (1 + (ofMany - 1) / population));
}
