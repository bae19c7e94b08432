import { type Permission, type Role, reachOf, type ReachOfRole, roleNames, roles, rolesOfTwo } from '../../../kernel/person.ts';
import { type Answer, file, notFound, page } from '../../../platform/web/answer.ts';
import { csvOf } from '../../../platform/web/csv.ts';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { longest } from '../domain/grant.ts';
import { permissionNames, permissions, rolesThatMay } from '../domain/permission.ts';

/** Every route of the house, as the server has them. */
export type AllRoutes = () => readonly Route[];

const all = Object.keys(permissionNames) as Permission[];

export const reachNames: Readonly<Record<ReachOfRole, string>> = {
  own: 'What is their own. Nothing of a colleague', line: 'Everything in their teams and in those below them', all: 'The whole authority, but for restricted children in whose list they are not named',
  none: 'Nothing about any child',
};

/** The whole policy on one page: each role, what it may do, and how far it sees. */
export async function show({ query }: Visit): Promise<Answer> {
  if (query['as'] === 'csv') return file('who-may-do-what.csv', 'text/csv; charset=utf-8', csvOf(['Role', 'Sees', ...all.map((each) => permissionNames[each])], roles.map(cells)));
  return page('capabilities/access/web/policy.njk', {
    roles: roles.map((role) => ({ role, name: roleNames[role], reach: reachNames[reachOf[role]], count: permissions[role].length, byTwo: rolesOfTwo.includes(role) })),
    permissions: all.map((each) => ({ name: permissionNames[each], roles: rolesThatMay(each).map((role) => roleNames[role]).join(', ') })),
  });
}

const cells = (role: Role) => [roleNames[role], reachNames[reachOf[role]], ...all.map((each) => (permissions[role].includes(each) ? 'yes' : ''))];

/** One role: everything it may do in words, and the addresses that this opens, from the server's own list. */
export async function showRole({ params }: Visit, routes: AllRoutes): Promise<Answer> {
  const role = roles.find((each) => each === params['role']);
  if (!role) return notFound;
  return page('capabilities/access/web/policy-role.njk', {
    name: roleNames[role], reach: reachNames[reachOf[role]], byTwo: rolesOfTwo.includes(role), days: role in longest ? longest[role as keyof typeof longest] : null,
    may: permissions[role].map((each) => ({ name: permissionNames[each], routes: addressesFor(routes(), each) })),
    mayNot: all.filter((each) => !permissions[role].includes(each)).map((each) => permissionNames[each]), open: addressesFor(routes(), 'everyone'),
  });
}

function addressesFor(routes: readonly Route[], permission: Route['for']): string[] {
  return routes.filter((route) => route.for === permission).map(({ method, path }) => `${method === 'GET' ? 'See' : 'Send'} ${path}`);
}
