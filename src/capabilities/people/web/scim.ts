import type { Feed, FeedAnswer, FeedCall, FeedRoute } from '../../../platform/web/feed.ts';
import type { Outcome } from '../../../kernel/outcome.ts';
import type { Settled } from '../commands/act.ts';
import { useToken } from '../commands/feed-token.ts';
import { type CannotBeFed, createFeedUser, deleteFeedUser, replaceFeedUser } from '../commands/feed-user.ts';
import { filterFrom, sliceOf, type Wanted } from '../domain/scim-filter.ts';
import { isNotPatched, patched } from '../domain/scim-patch.ts';
import { groupSchema, saidOf, type Told } from '../domain/scim-user.ts';
import { type Fed, type FedGroup, listFed, listGroups } from '../sql/find-feed.ts';
import { configuration, resourceTypes, schemas } from './scim-schemas.ts';

const messages = 'urn:ietf:params:scim:api:messages:2.0';

/** A feed of people by SCIM 2.0 (RFC 7643, 7644): users are people, groups are teams, to be read. */
export function scimFeed(settled: Settled): Feed {
  const route = (method: FeedRoute['method'], path: string, call: (call: FeedCall) => Promise<FeedAnswer>): FeedRoute => ({ method, path, for: { token: 'scim' }, call });
  const readOnly = async () => no({ status: 501, detail: 'Groups are the teams of this service, and are only read here. Say where somebody belongs by their department.' });
  return {
    prefix: '/scim/v2', type: 'application/scim+json', token: 'scim', whoseToken: useToken, refused: (status, detail) => errorBody({ status, detail }),
    routes: [
      route('GET', '/ServiceProviderConfig', async ({ address }) => ok(configuration(address))),
      route('GET', '/ResourceTypes', async ({ address }) => ok(listed(resourceTypes(address)))),
      route('GET', '/ResourceTypes/:id', async ({ address, params }) => oneOf(resourceTypes(address), params['id'])),
      route('GET', '/Schemas', async ({ address }) => ok(listed(schemas(address)))),
      route('GET', '/Schemas/:id', async ({ address, params }) => oneOf(schemas(address), params['id'])),
      route('GET', '/Users', users), route('GET', '/Users/:id', user),
      route('POST', '/Users', async (call) => kept(call, await createFeedUser({ ...call, settled }, call.body), 201)),
      route('PUT', '/Users/:id', async (call) => kept(call, await replaceFeedUser({ ...call, settled }, idIn(call), call.body), 200)),
      route('PATCH', '/Users/:id', async (call) => patch(call, settled)),
      route('DELETE', '/Users/:id', async (call) => remove(call, settled)),
      route('GET', '/Groups', groups), route('GET', '/Groups/:id', group),
      route('POST', '/Groups', readOnly), route('PUT', '/Groups/:id', readOnly), route('PATCH', '/Groups/:id', readOnly), route('DELETE', '/Groups/:id', readOnly),
    ],
  };
}

const ok = (body: object, status = 200): FeedAnswer => ({ status, body });
const idIn = ({ params }: FeedCall) => (/^\d{1,9}$/.test(params['id'] ?? '') ? Number(params['id']) : 0);

interface Refused { readonly status: number; readonly scimType?: string; readonly detail: string }

function errorBody({ status, scimType, detail }: Refused): object {
  return { schemas: [`${messages}:Error`], status: String(status), ...(scimType === undefined ? {} : { scimType }), detail };
}

const no = (refused: Refused): FeedAnswer => ({ status: refused.status, body: errorBody(refused) });
const noUser = no({ status: 404, detail: 'There is no such user.' });

function listed(resources: readonly object[], total = resources.length, start = 1): object {
  return { schemas: [`${messages}:ListResponse`], totalResults: total, startIndex: start, itemsPerPage: resources.length, Resources: resources };
}

function oneOf(resources: readonly object[], id: string | undefined): FeedAnswer {
  const found = resources.find((each) => 'id' in each && each.id === id);
  return found ? ok(found) : no({ status: 404, detail: 'There is no such resource.' });
}

function wantedIn({ query }: FeedCall): { readonly wanted: Wanted | null; readonly wrong: FeedAnswer | null } {
  const text = query['filter'];
  const wanted = text === undefined ? null : filterFrom(text);
  return { wanted, wrong: text !== undefined && !wanted ? no({ status: 400, scimType: 'invalidFilter', detail: 'Filters are of the form: userName eq "…", externalId eq "…", emails.value eq "…", displayName eq "…" or id eq "…".' }) : null };
}

async function users(call: FeedCall): Promise<FeedAnswer> {
  const { wanted, wrong } = wantedIn(call);
  if (wrong) return wrong;
  const slice = sliceOf(call.query);
  const found = await listFed(call.db, call.today, wanted, slice);
  return ok(listed(found.users.map((each) => resourceOf(each, call.address)), found.total, slice.start));
}

async function findFed(call: FeedCall, id: number): Promise<Fed | null> {
  return (await listFed(call.db, call.today, { attribute: 'id', value: String(id) }, { start: 1, count: 1 })).users[0] ?? null;
}

async function user(call: FeedCall): Promise<FeedAnswer> {
  const found = await findFed(call, idIn(call));
  return found ? ok(resourceOf(found, call.address)) : noUser;
}

async function kept(call: FeedCall, outcome: Outcome<number, CannotBeFed>, status: number): Promise<FeedAnswer> {
  if (!outcome.ok) return no(outcome.refusal);
  const found = await findFed(call, outcome.value);
  if (!found) return noUser;
  return { ...ok(resourceOf(found, call.address), status), ...(status === 201 ? { location: `${call.address}/Users/${found.id}` } : {}) };
}

async function patch(call: FeedCall, settled: Settled): Promise<FeedAnswer> {
  const found = await findFed(call, idIn(call));
  if (!found) return noUser;
  const next = patched({ ...saidOf(toldOf(found)) }, call.body);
  if (isNotPatched(next)) return no(next);
  return kept(call, await replaceFeedUser({ ...call, settled }, found.id, next), 200);
}

async function remove(call: FeedCall, settled: Settled): Promise<FeedAnswer> {
  const found = await findFed(call, idIn(call));
  const outcome = found && await deleteFeedUser({ ...call, settled }, found.id, toldOf(found));
  if (!outcome) return noUser;
  return outcome.ok ? { status: 204, body: null } : no(outcome.refusal);
}

/** What a feed told; or, of somebody it never told of, what is known here. */
function toldOf(fed: Fed): Told {
  const active = fed.inPost || (!fed.left && (fed.told?.active ?? true));
  if (fed.told) return { ...fed.told, active };
  return {
    userName: fed.email ?? '', externalId: null, active, displayName: fed.name, name: { formatted: fed.name, givenName: null, familyName: null },
    emails: fed.email === null ? [] : [{ value: fed.email, type: 'work', primary: true }], title: fed.title, roles: [], employeeNumber: fed.staffNumber, department: fed.department,
    manager: fed.manager === null ? null : String(fed.manager),
  };
}

function resourceOf(fed: Fed, address: string): object {
  const times = { ...(fed.createdAt ? { created: fed.createdAt.toISOString() } : {}), ...(fed.changedAt ? { lastModified: fed.changedAt.toISOString() } : {}) };
  return { ...saidOf(toldOf(fed)), id: String(fed.id), meta: { resourceType: 'User', ...times, location: `${address}/Users/${fed.id}` } };
}

async function groups(call: FeedCall): Promise<FeedAnswer> {
  const { wanted, wrong } = wantedIn(call);
  if (wrong) return wrong;
  const slice = sliceOf(call.query);
  const found = await listGroups(call.db, call.today, wanted, slice);
  return ok(listed(found.groups.map((each) => groupOf(each, call)), found.total, slice.start));
}

async function group(call: FeedCall): Promise<FeedAnswer> {
  const { groups: [found] } = await listGroups(call.db, call.today, { attribute: 'id', value: call.params['id'] ?? '' }, { start: 1, count: 1 });
  return found ? ok(groupOf(found, call)) : no({ status: 404, detail: 'There is no such group.' });
}

function groupOf({ id, name, members }: FedGroup, { address, query }: FeedCall): object {
  const without = (query['excludedAttributes'] ?? '').split(',').includes('members');
  return {
    schemas: [groupSchema], id: String(id), displayName: name, meta: { resourceType: 'Group', location: `${address}/Groups/${id}` },
    ...(without ? {} : { members: members.map((each) => ({ value: String(each.id), display: each.name, type: 'User', $ref: `${address}/Users/${each.id}` })) }),
  };
}
