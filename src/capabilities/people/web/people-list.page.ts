import { roleNames } from '../../../kernel/person.ts';
import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, pageIn, sizeIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type PeopleFilter, type PersonLine, listKnown, peopleSorts, standings } from '../sql/find-people.ts';
import { dayAsked, type PeopleHouse } from './keeping.ts';

const standingNames = { 'in-post': 'In post', coming: 'Still to come', left: 'Left', 'no-post': 'Without a post' } as const;

/** Everybody who is known here, with the place they have on a day. The filters stay in the address. */
export async function show({ db, query, today, who }: Visit, { permits }: PeopleHouse): Promise<Answer> {
  const [day, size, at] = [dayAsked(query['on'], today), sizeIn(query), pageIn(query)];
  const asCsv = query['as'] === 'csv';
  const filter: PeopleFilter = { day, ...wantedOf(query), ...(asCsv ? { limit: 100_000, offset: 0 } : { limit: size, offset: (at - 1) * size }) };
  const { lines, total } = await listKnown(db, filter);
  if (lines.length === 0 && at > 1) return redirect('/people/list');
  if (asCsv) return file(`people-${day}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)));
  return page('capabilities/people/web/people-list.njk', {
    lines: lines.map((line) => ({ ...line, roleName: line.role && roleNames[line.role], standingName: standingNames[line.standing] })), total, day,
    list: listOfPages('/people/list', query, { total, size, page: at, sorts: peopleSorts, sort: filter.sort, descending: filter.descending }),
    typed: { words: query['q'] ?? '', standing: filter.standing ?? '' }, standings: standings.map((value) => ({ value, text: standingNames[value] })),
    filtered: ['q', 'standing', 'on'].some((name) => query[name]), keeps: permits(who, 'keep-people'),
  });
}

function wantedOf(query: Visit['query']): Pick<PeopleFilter, 'words' | 'standing' | 'sort' | 'descending'> {
  return {
    words: (query['q'] ?? '').slice(0, 100).split(/\s+/).filter(Boolean), standing: standings.find((each) => each === query['standing']) ?? null,
    sort: peopleSorts.find((each) => each === query['sort']) ?? 'name', descending: query['order'] === 'down',
  };
}

const heads = ['Name', 'Staff number', 'E-mail', 'Job title', 'Role', 'Team', 'Line manager', 'In this post since', 'Leaves', 'Standing'];
function cells(line: PersonLine): string[] {
  return [line.name, line.staffNumber ?? '', line.email ?? '', line.title ?? '', line.role ? roleNames[line.role] : '', line.team ?? '', line.manager ?? '', line.since ?? '', line.leaves ?? '',
    standingNames[line.standing]];
}
