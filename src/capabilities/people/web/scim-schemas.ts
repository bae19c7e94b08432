import { enterpriseSchema, groupSchema, userSchema } from '../domain/scim-user.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0';

/** What this service can do of SCIM (RFC 7643 §5). */
export function configuration(address: string): object {
  const not = { supported: false };
  return {
    schemas: [`${core}:ServiceProviderConfig`], patch: { supported: true }, bulk: { ...not, maxOperations: 0, maxPayloadSize: 0 }, filter: { supported: true, maxResults: 200 },
    changePassword: not, sort: not, etag: not,
    authenticationSchemes: [{ type: 'oauthbearertoken', name: 'Bearer token', description: 'A token that an administrator makes and that is shown once.', primary: true }],
    meta: { resourceType: 'ServiceProviderConfig', location: `${address}/ServiceProviderConfig` },
  };
}

export function resourceTypes(address: string): object[] {
  const type = (id: string, endpoint: string, schema: string, description: string, more: object = {}) => ({
    schemas: [`${core}:ResourceType`], id, name: id, endpoint, description, schema, ...more, meta: { resourceType: 'ResourceType', location: `${address}/ResourceTypes/${id}` },
  });
  return [
    type('User', '/Users', userSchema, 'Somebody who works here', { schemaExtensions: [{ schema: enterpriseSchema, required: false }] }),
    type('Group', '/Groups', groupSchema, 'A team, service or area, to be read'),
  ];
}

interface More { readonly required?: boolean; readonly unique?: boolean; readonly many?: boolean; readonly readOnly?: boolean; readonly parts?: readonly object[]; readonly type?: string; readonly exact?: boolean }

function attribute(name: string, description: string, more: More = {}): object {
  return {
    name, type: more.type ?? (more.parts ? 'complex' : 'string'), multiValued: more.many ?? false, description, required: more.required ?? false, caseExact: more.exact ?? false,
    mutability: more.readOnly ? 'readOnly' : 'readWrite', returned: 'default', uniqueness: more.unique ? 'server' : 'none', ...(more.parts ? { subAttributes: more.parts } : {}),
  };
}

/** What is kept of a user; other attributes are taken and let fall. */
export function schemas(address: string): object[] {
  const schema = (id: string, name: string, description: string, attributes: readonly object[]) => ({
    schemas: [`${core}:Schema`], id, name, description, attributes, meta: { resourceType: 'Schema', location: `${address}/Schemas/${id}` },
  });
  const [value, display] = [attribute('value', 'The value'), attribute('display', 'As it is shown')];
  return [
    schema(userSchema, 'User', 'Somebody who works here', [
      attribute('userName', 'What they sign in with at their own provider', { required: true, unique: true }), attribute('displayName', 'What they are called'),
      attribute('name', 'The parts of their name', { parts: ['formatted', 'givenName', 'familyName'].map((each) => attribute(each, 'A part of the name')) }),
      attribute('title', 'Their job title'), attribute('active', 'Not active: they are let in no more, at once', { type: 'boolean' }),
      attribute('emails', 'E-mail addresses; the one for work is used', { many: true, parts: [value, attribute('type', 'work or home'), attribute('primary', 'The main one', { type: 'boolean' })] }),
      attribute('roles', 'Their role here, such as practitioner; none that two people must grant', { many: true, parts: [value] }),
    ]),
    schema(enterpriseSchema, 'EnterpriseUser', 'Where they belong', [
      attribute('employeeNumber', 'Their staff number', { unique: true }), attribute('department', 'The name of their team, or “Area / Team”'),
      attribute('manager', 'Their line manager', { parts: [attribute('value', 'The id of the manager’s user'), attribute('displayName', 'The manager’s name', { readOnly: true })] }),
    ]),
    schema(groupSchema, 'Group', 'A team, service or area', [attribute('displayName', 'Its name', { readOnly: true }), attribute('members', 'Who is in it', { many: true, readOnly: true, parts: [value, display] })]),
  ];
}
