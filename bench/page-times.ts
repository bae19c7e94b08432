import type { BenchHouse } from './house.ts';
import { quantile } from './spread.ts';
import { signedIn } from './visitor.ts';

/** One page for one person: milliseconds of each answer. */
export interface PageFigure { readonly name: string; readonly took: readonly number[] }

const whom = [['a team manager', 'team-manager'], ['a head of service', 'head-of-service'], ['the director', 'director']] as const;
const beforeCounting = 20;

/** Each page so many times for a manager, a head of service and the director of most children, one after the other. */
export async function timePages(house: BenchHouse, address: string, pages: readonly (readonly [name: string, path: string])[], times: number, say: (words: string) => void): Promise<PageFigure[]> {
  const figures: PageFigure[] = [];
  for (const [who, role] of whom) {
    const { id } = await house.one<{ id: number }>('select s.id from people.staff_on(current_date) s left join caseload.child c on c.team_id = s.team_id where s.role = $1 group by s.id order by count(c.*) desc, s.id limit 1', [role]);
    const visitor = await signedIn(address, id);
    for (const [name, path] of pages) {
      const took: number[] = [];
      for (let time = -beforeCounting; time < times; time += 1) {
        const answer = await visitor.get(path);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        if (time >= 0) took.push(answer.took);
      }
      say(`  ${name}, ${who}: median ${quantile(took, 0.5).toFixed(0)} ms, p95 ${quantile(took, 0.95).toFixed(0)} ms`);
      figures.push({ name: `${name}, ${who}`, took });
    }
  }
  return figures;
}

/** As Markdown: median and p95. */
export function tableOfPages(head: string, figures: readonly PageFigure[]): string {
  return [`| ${head} | Median | p95 |`, '|---|---|---|', ...figures.map(({ name, took }) => `| ${name} | ${quantile(took, 0.5).toFixed(0)} ms | ${quantile(took, 0.95).toFixed(0)} ms |`)].join('\n');
}
