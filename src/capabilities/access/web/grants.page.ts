import { type Role, roleNames, roles } from '../../../kernel/person.ts';
import { type Answer, file, page, redirect } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import { listOfPages, sliceIn } from '../../../platform/web/list.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isGranted } from '../domain/grant.ts';
import { type GrantFilter, type GrantState, type GrantView, listGrants } from '../sql/find-grants.ts';
import { stateNames } from './words.ts';

const sorts = ['name', 'role', 'from', 'to'] as const;
const states = Object.keys(stateNames) as GrantState[];

/** Roles that two people gave for a time: what waits, what holds now, what is over. */
export async function show({ db, query, today }: Visit): Promise<Answer> {
  const slice = sliceIn(query);
  const filter = filterOf(query, slice);
  const { lines, total } = await listGrants(db, today, filter);
  if (query['as'] === 'csv') return file(`roles-for-a-time-${today}.csv`, 'text/csv; charset=utf-8', csvOf(heads, lines.map(cells)));
  if (lines.length === 0 && slice.page > 1) return redirect('/access');
  return page('capabilities/access/web/grants.njk', {
    lines: lines.map((line) => ({ ...line, roleName: roleNames[line.role], stateName: stateNames[line.state] })), total,
    list: listOfPages('/access', query, { ...slice, total, sorts, sort: filter.sort, descending: filter.descending }),
    typed: { state: filter.state ?? '', role: filter.role ?? '', name: filter.name ?? '' },
    states: states.map((value) => ({ value, text: stateNames[value].text })),
    roles: roles.filter(isGranted).map((value) => ({ value, text: roleNames[value] })),
    filtered: ['state', 'role', 'name'].some((name) => query[name]),
  });
}

function filterOf(query: Visit['query'], slice: { limit: number; offset: number }): GrantFilter {
  const sort = sorts.find((each) => each === query['sort']);
  return {
    state: states.find((each) => each === query['state']) ?? null, role: (roles as readonly string[]).includes(query['role'] ?? '') ? query['role'] as Role : null,
    name: (query['name'] ?? '').trim().slice(0, 100) || null,
    sort: sort ?? 'from', descending: query['order'] === undefined ? !sort : query['order'] === 'down', ...slice,
  };
}

const heads = ['Who', 'Role', 'Team', 'First day', 'Last day', 'Why', 'State', 'Asked by', 'Asked', 'Approved by', 'Approved', 'Ended by', 'Ended'];
function cells(line: GrantView) {
  return [line.name, roleNames[line.role], line.team ?? '', line.from, line.to, line.reason, stateNames[line.state].text, line.askedByName, line.askedAt.toISOString(),
    line.approvedBy ?? '', line.approvedAt?.toISOString() ?? '', line.endedBy ?? '', line.endedAt?.toISOString() ?? ''];
}
