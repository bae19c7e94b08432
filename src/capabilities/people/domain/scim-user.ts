/** Users as SCIM 2.0 says them (RFC 7643), as far as they are kept here: who somebody is, and where they belong. */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

type Bag = Readonly<Record<string, unknown>>;

/** What a feed has told of somebody: only what is needed here. Addresses, pictures, passwords and the like are let fall. */
export interface Told {
  readonly userName: string;
  readonly externalId: string | null;
  readonly active: boolean;
  readonly displayName: string | null;
  readonly name: { readonly formatted: string | null; readonly givenName: string | null; readonly familyName: string | null };
  readonly emails: readonly { readonly value: string; readonly type: string | null; readonly primary: boolean }[];
  readonly title: string | null;
  readonly roles: readonly string[];
  readonly employeeNumber: string | null;
  readonly department: string | null;
  readonly manager: string | null;
}

export type NotSaid = { readonly status: 400; readonly scimType: 'invalidValue' | 'invalidSyntax'; readonly detail: string };

const longest = 200;

/** A user as it was sent. Names of attributes count whatever their case (RFC 7643 §2.1). */
export function toldFrom(sent: unknown): Told | NotSaid {
  if (!isBag(sent)) return { status: 400, scimType: 'invalidSyntax', detail: 'The body is no object.' };
  const enterprise = bagAt(sent, enterpriseSchema);
  const userName = textAt(sent, 'userName');
  if (userName === null) return { status: 400, scimType: 'invalidValue', detail: 'userName is required.' };
  const told: Told = {
    userName, externalId: textAt(sent, 'externalId'), active: truthAt(sent, 'active') ?? true, displayName: textAt(sent, 'displayName'), ...namesIn(sent),
    emails: emailsIn(sent), title: textAt(sent, 'title'), roles: rolesIn(sent), employeeNumber: textAt(enterprise, 'employeeNumber'),
    department: textAt(enterprise, 'department'), manager: managerIn(enterprise),
  };
  const long = textsOf(told).find((each) => each.length > longest);
  return long === undefined ? told : { status: 400, scimType: 'invalidValue', detail: `A value is longer than ${longest} characters: ${long.slice(0, 40)}…` };
}

function namesIn(sent: Bag): Pick<Told, 'name'> {
  const name = bagAt(sent, 'name');
  return { name: { formatted: textAt(name, 'formatted'), givenName: textAt(name, 'givenName'), familyName: textAt(name, 'familyName') } };
}

function emailsIn(sent: Bag): Told['emails'] {
  return listAt(sent, 'emails').flatMap((each) => {
    const value = isBag(each) ? textAt(each, 'value') : null;
    return value === null || !isBag(each) ? [] : [{ value, type: textAt(each, 'type'), primary: truthAt(each, 'primary') ?? false }];
  }).slice(0, 20);
}

function rolesIn(sent: Bag): string[] {
  return listAt(sent, 'roles').flatMap((each) => (typeof each === 'string' ? each : isBag(each) ? (textAt(each, 'value') ?? []) : [])).slice(0, 20);
}

/** RFC 7643 says an object with `value`; some providers send the value alone. */
function managerIn(enterprise: Bag): string | null {
  return textAt(enterprise, 'manager') ?? textAt(bagAt(enterprise, 'manager'), 'value');
}

function textsOf(told: Told): string[] {
  return [told.userName, told.externalId, told.displayName, ...Object.values(told.name), ...told.emails.map((each) => each.value), told.title, ...told.roles, told.employeeNumber, told.department, told.manager]
    .filter((each) => each !== null);
}

/** What they are called: as it is to be shown, or put together, or at the last the name they sign in with. */
export function nameIn({ displayName, name, userName }: Told): string {
  const parts = [name.givenName, name.familyName].filter(Boolean).join(' ');
  return displayName || (parts || name.formatted) || userName;
}

/** The address for work, or the main one, or the first; or the name they sign in with where that is one. */
export function emailIn({ emails, userName }: Told): string | null {
  const best = emails.find((each) => each.type?.toLowerCase() === 'work') ?? emails.find((each) => each.primary) ?? emails[0];
  return best?.value ?? (userName.includes('@') ? userName : null);
}

/** As the feed may read it again. */
export function saidOf(told: Told): Bag {
  const { name, emails, roles } = told;
  const enterprise = leave({ employeeNumber: told.employeeNumber, department: told.department, manager: told.manager === null ? null : { value: told.manager } });
  return {
    schemas: [userSchema, ...(Object.keys(enterprise).length > 0 ? [enterpriseSchema] : [])],
    ...leave({
      userName: told.userName, externalId: told.externalId, displayName: told.displayName, title: told.title, name: emptyToNull(leave({ ...name })),
      emails: emails.length === 0 ? null : emails.map((each) => leave({ ...each })), roles: roles.length === 0 ? null : roles.map((value) => ({ value })),
    }),
    active: told.active, ...(Object.keys(enterprise).length > 0 ? { [enterpriseSchema]: enterprise } : {}),
  };
}

/** Attributes without a value are left out (RFC 7643 §2.5). */
function leave(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== null && value !== undefined));
}

const emptyToNull = (bag: Bag) => (Object.keys(bag).length === 0 ? null : bag);

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name under which a bag has this attribute, whatever the case of its letters. */
export function nameFor(bag: Bag, wanted: string): string {
  return Object.keys(bag).find((each) => each.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

const valueAt = (bag: Bag, wanted: string): unknown => (Object.hasOwn(bag, nameFor(bag, wanted)) ? bag[nameFor(bag, wanted)] : undefined);

function textAt(bag: Bag, wanted: string): string | null {
  const value = valueAt(bag, wanted);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** True and false; some providers send them as words. */
export function truthAt(bag: Bag, wanted: string): boolean | null {
  const value = valueAt(bag, wanted);
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : null;
}

function bagAt(bag: Bag, wanted: string): Bag {
  const value = valueAt(bag, wanted);
  return isBag(value) ? value : {};
}

function listAt(bag: Bag, wanted: string): readonly unknown[] {
  const value = valueAt(bag, wanted);
  return Array.isArray(value) ? value : [];
}
