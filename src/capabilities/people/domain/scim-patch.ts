import { enterpriseSchema, isBag, nameFor, userSchema } from './scim-user.ts';

type Bag = Readonly<Record<string, unknown>>;
export type NotPatched = { readonly status: 400; readonly scimType: 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'invalidValue'; readonly detail: string };
const wrong = (scimType: NotPatched['scimType'], detail: string): NotPatched => ({ status: 400, scimType, detail });

export const isNotPatched = (answer: Bag | NotPatched): answer is NotPatched => answer['scimType'] !== undefined && answer['status'] === 400;

/** The user after the operations of a PATCH (RFC 7644 §3.5.2), one after the other: all of them, or none. */
export function patched(user: Bag, body: unknown): Bag | NotPatched {
  const operations = isBag(body) ? body[nameFor(body, 'Operations')] : null;
  if (!Array.isArray(operations) || operations.length === 0) return wrong('invalidSyntax', 'Operations are required.');
  let now: Bag = user;
  for (const operation of operations as unknown[]) {
    const next = isBag(operation) ? applied(now, operation) : wrong('invalidSyntax', 'An operation is no object.');
    if (isNotPatched(next)) return next;
    now = next;
  }
  return now;
}

function applied(user: Bag, operation: Bag): Bag | NotPatched {
  const op = String(operation[nameFor(operation, 'op')]).toLowerCase();
  const path = operation[nameFor(operation, 'path')];
  const value = operation[nameFor(operation, 'value')];
  if (!['add', 'replace', 'remove'].includes(op)) return wrong('invalidSyntax', `There is no operation “${op.slice(0, 40)}”.`);
  if (path === undefined || path === null || path === '') return withoutPath(user, op, value);
  if (typeof path !== 'string') return wrong('invalidPath', 'The path is no text.');
  return atPath(user, op, path, value);
}

/** Without a path the value is an object of attributes, which may be paths themselves. */
function withoutPath(user: Bag, op: string, value: unknown): Bag | NotPatched {
  if (op === 'remove') return wrong('noTarget', 'remove needs a path.');
  if (!isBag(value)) return wrong('invalidValue', 'Without a path the value is an object.');
  let now: Bag = user;
  for (const [name, each] of Object.entries(value)) {
    const next = atPath(now, op, name, each);
    if (isNotPatched(next)) return next;
    now = next;
  }
  return now;
}

const shape = /^(?:(urn:[\w.:-]+:(?:User|user)):)?(\w+)(?:\[(\w+)\s+eq\s+"([^"]*)"\])?(?:\.(\w+|\$ref))?$/i;

function atPath(user: Bag, op: string, path: string, value: unknown): Bag | NotPatched {
  if (path.toLowerCase() === enterpriseSchema.toLowerCase()) return within(user, (bag) => (op === 'remove' ? {} : isBag(value) ? { ...bag, ...value } : bag));
  const [, urn, attribute, key, wanted, sub] = shape.exec(path) ?? [];
  if (attribute === undefined) return wrong('invalidPath', `The path “${path.slice(0, 100)}” is not understood.`);
  const schema = (urn ?? userSchema).toLowerCase();
  if (schema === enterpriseSchema.toLowerCase()) return within(user, (bag) => changed(bag, op, attribute, sub, value));
  if (schema !== userSchema.toLowerCase()) return wrong('invalidPath', `There is no schema “${schema.slice(0, 100)}”.`);
  return key === undefined ? changed(user, op, attribute, sub, value) : inList(user, op, { attribute, key, wanted: wanted ?? '', sub }, value);
}

function within(user: Bag, change: (bag: Bag) => Bag): Bag {
  const name = nameFor(user, enterpriseSchema);
  const now = user[name];
  return { ...user, [name]: change(isBag(now) ? now : {}) };
}

function changed(bag: Bag, op: string, attribute: string, sub: string | undefined, value: unknown): Bag {
  const name = nameFor(bag, attribute);
  if (sub !== undefined) {
    const now = bag[name];
    return { ...bag, [name]: changed(isBag(now) ? now : {}, op, sub, undefined, value) };
  }
  if (op === 'remove') return Object.fromEntries(Object.entries(bag).filter(([each]) => each !== name));
  const now = bag[name];
  // To add to a list is to lengthen it; to add to an object is to lay over it.
  if (op === 'add' && Array.isArray(now)) return { ...bag, [name]: [...(now as unknown[]), ...(Array.isArray(value) ? (value as unknown[]) : [value])] };
  return { ...bag, [name]: isBag(now) && isBag(value) ? { ...now, ...value } : value };
}

interface InList { readonly attribute: string; readonly key: string; readonly wanted: string; readonly sub: string | undefined }

/** One element of a list, such as emails[type eq "work"].value. Where there is none, add and replace make one. */
function inList(user: Bag, op: string, { attribute, key, wanted, sub }: InList, value: unknown): Bag {
  const name = nameFor(user, attribute);
  const list = Array.isArray(user[name]) ? (user[name] as unknown[]).filter(isBag) : [];
  const fits = (each: Bag) => String(each[nameFor(each, key)]).toLowerCase() === wanted.toLowerCase();
  if (op === 'remove' && sub === undefined) return { ...user, [name]: list.filter((each) => !fits(each)) };
  const change = (each: Bag) => (sub === undefined ? { ...each, ...(isBag(value) ? value : {}) } : changed(each, op, sub, undefined, value));
  if (list.some(fits)) return { ...user, [name]: list.map((each) => (fits(each) ? change(each) : each)) };
  return op === 'remove' ? user : { ...user, [name]: [...list, change({ [key]: wanted })] };
}
