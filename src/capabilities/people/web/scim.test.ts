import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { makeToken, newSecret } from '../commands/feed-token.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

type Bag = Record<string, unknown>;
interface Came { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Bag & { id: string; Resources: Bag[] } }

describe('people by SCIM 2.0', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let secret: string;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    // The practitioners of the tests have the title 'practitioner'; those of this authority are tour guides, as in the RFC.
    await house.rows(`update people.post_state set title = 'Tour Guide' where role = 'practitioner'`);
    secret = await inTransaction(house.database.owner, async (db) => {
      const made = await newSecret(db);
      assert.ok((await makeToken(db, { name: 'Test', secret: made, by: null, at: new Date() })).ok);
      return made;
    });
  });
  after(() => house.close());

  async function call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Came> {
    const answer = await house.server.inject({
      method, url: `/scim/v2${path}`, headers: { host: 'example.com', authorization: `Bearer ${secret}`, ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: (answer.body === '' ? {} : JSON.parse(answer.body)) as Came['body'] };
  }
  const make = async (more: Bag) => {
    const made = await call('POST', '/Users', { schemas: [core, enterprise], ...more });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made.body.id;
  };
  const inPost = async (id: string) => (await house.rows<{ team_id: number; role: string; reports_to: number; job_title: string }>(`select * from people.staff_on('2026-06-10') where id = $1`, [Number(id)]))[0];

  test('without a token, or with another, nothing can be told from anything else', async () => {
    const paths = ['/Users', '/Users/1', '/Nowhere', '/ServiceProviderConfig', '/Users?filter=x'];
    for (const path of paths) {
      for (const authorization of ['', 'Bearer ', `Bearer ${secret}x`, `Basic ${secret}`, `Bearer tsf_${'0'.repeat(64)}`]) {
        const came = await call('GET', path, undefined, { authorization });
        assert.deepEqual([came.status, came.headers['www-authenticate'], came.body], [401, 'Bearer', {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401', detail: 'A token is needed: Authorization: Bearer …' }], `${path} ${authorization}`);
      }
    }
    assert.equal((await call('GET', '/Nowhere')).status, 404);
    assert.equal(await house.count(`people.feed_token where digest = $1`, [secret]), 0, 'the token itself is not kept');
  });

  test('the body of RFC 7644 §3.3 makes a user, who is let in nowhere until they have a place', async () => {
    const made = await call('POST', '/Users', {
      schemas: [core], userName: 'bjensen', externalId: 'bjensen', name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.match(String(made.headers['content-type']), /^application\/scim\+json/);
    assert.equal(made.headers['location'], `http://example.com/scim/v2/Users/${made.body.id}`);
    const { id, meta, ...rest } = made.body;
    assert.deepEqual(rest, {
      schemas: [core], userName: 'bjensen', externalId: 'bjensen', active: true, name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' } });
    assert.deepEqual(meta, { resourceType: 'User', created: '2026-06-10T09:00:00.000Z', lastModified: '2026-06-10T09:00:00.000Z', location: `http://example.com/scim/v2/Users/${id}` });
    assert.equal(await inPost(id), undefined);
    const ada = await house.signIn(cast.administrator);
    assert.match((await ada.get('/people/feeds')).text, /Barbara Jensen<\/a>[^]*The feed gives no job title/);
    const twice = await call('POST', '/Users', { schemas: [core], userName: 'BJENSEN' });
    assert.deepEqual([twice.status, twice.body['scimType'], twice.body['status']], [409, 'uniqueness', '409']);
  });

  test('the enterprise user of RFC 7643 §8.3 is placed by title, department and manager, and what is not needed is let fall', async () => {
    await house.rows(`update people.team_state set name = 'Tour Operations' where team_id = $1`, [cast.ash.id]);
    const id = await make({
      externalId: '701984', userName: 'bj@example.com', name: { formatted: 'Ms. Barbara J Jensen, III', familyName: 'Jensen', givenName: 'Barbara', middleName: 'Jane', honorificPrefix: 'Ms.', honorificSuffix: 'III' },
      displayName: 'Babs Jensen', nickName: 'Babs', profileUrl: 'https://login.example.com/bjensen', emails: [{ value: 'babs@jensen.org', type: 'home' }, { value: 'bjensen@example.com', type: 'work', primary: true }],
      addresses: [{ streetAddress: '100 Universal City Plaza', type: 'work', primary: true }], phoneNumbers: [{ value: '555-555-5555', type: 'work' }], userType: 'Employee', title: 'Tour Guide', preferredLanguage: 'en-US',
      locale: 'en-US', timezone: 'America/Los_Angeles', active: true, password: 't1meMa$heen', groups: [{ value: 'e9e30dba', display: 'Tour Guides' }],
      [enterprise]: { employeeNumber: '701984', costCenter: '4130', organization: 'Universal Studios', division: 'Theme Park', department: 'Tour Operations', manager: { value: String(cast.manager.id), $ref: `../Users/${cast.manager.id}`, displayName: 'Mo Manager' } },
    });
    assert.deepEqual(await inPost(id).then((each) => each && [each.team_id, each.role, each.reports_to, each.job_title]), [cast.ash.id, 'practitioner', cast.manager.id, 'Tour Guide']);
    const [kept] = await house.rows<{ name: string; staff_number: string; email: string; told: string }>(
      'select p.name, p.staff_number, p.email, u.told::text as told from people.person p join people.feed_user u on u.person_id = p.id where p.id = $1', [Number(id)]);
    assert.deepEqual([kept?.name, kept?.staff_number, kept?.email], ['Babs Jensen', '701984', 'bjensen@example.com']);
    assert.doesNotMatch(kept?.told ?? '', /Universal City|555-|t1meMa|nickName|locale/);
    assert.ok(!(await house.rows<{ detail: string }>('select detail from journal.entry')).some(({ detail }) => /Babs|Jensen|example\.com/.test(detail)), 'no name in the journal');
  });

  test('users are found by name, external id and address, in pages', async () => {
    const found = await call('GET', '/Users?filter=userName%20eq%20%22BJ%40example.com%22');
    assert.deepEqual([found.body['totalResults'], found.body.Resources.length, found.body['schemas']], [1, 1, ['urn:ietf:params:scim:api:messages:2.0:ListResponse']]);
    assert.equal((await call('GET', '/Users?filter=externalId%20eq%20%22701984%22')).body['totalResults'], 1);
    assert.equal((await call('GET', '/Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20eq%20%22bjensen%40example.com%22')).body['totalResults'], 1);
    assert.equal((await call('GET', '/Users?filter=userName%20eq%20%22nobody%22')).body['totalResults'], 0);
    const [all, second] = [await call('GET', '/Users'), await call('GET', '/Users?startIndex=2&count=1')];
    assert.equal(second.body['totalResults'], all.body['totalResults']);
    assert.deepEqual([second.body['startIndex'], second.body['itemsPerPage'], second.body.Resources[0]?.['id']], [2, 1, all.body.Resources[1]?.['id']]);
    assert.equal((await call('GET', '/Users?count=0')).body.Resources.length, 0);
    const wrong = await call('GET', '/Users?filter=userName%20sw%20%22b%22');
    assert.deepEqual([wrong.status, wrong.body['scimType']], [400, 'invalidFilter']);
  });

  test('somebody known here already by their address is found as a user, and not made twice', async () => {
    await house.rows(`update people.person set email = 'wen@example.org' where id = $1`, [cast.worker.id]);
    const found = await call('GET', '/Users?filter=userName%20eq%20%22wen%40example.org%22');
    assert.deepEqual([found.body.Resources[0]?.['id'], found.body.Resources[0]?.['active']], [String(cast.worker.id), true]);
    assert.equal((await call('POST', '/Users', { schemas: [core], userName: 'wen@example.org' })).status, 409);
    const linked = await call('PATCH', `/Users/${cast.worker.id}`, { schemas: [patchOp], Operations: [{ op: 'add', path: 'externalId', value: 'x-1' }] });
    assert.deepEqual([linked.status, linked.body['externalId']], [200, 'x-1']);
    assert.equal((await inPost(String(cast.worker.id)))?.team_id, cast.ash.id, 'and stays where they are');
  });

  test('PUT puts in place of what was, PATCH changes in the ways of RFC 7644 §3.5.2', async () => {
    const id = await make({ userName: 'pat@example.com', displayName: 'Pat', title: 'Tour Guide', [enterprise]: { department: 'Birch', employeeNumber: 'P1' } });
    assert.equal((await inPost(id))?.team_id, cast.birch.id);
    const put = await call('PUT', `/Users/${id}`, { schemas: [core], id, userName: 'pat@example.com', name: { givenName: 'Pat', familyName: 'Moss' }, title: 'Tour Guide', [enterprise]: { department: 'Birch', employeeNumber: 'P1' } });
    assert.deepEqual([put.status, put.body['displayName'], put.body['name']], [200, undefined, { givenName: 'Pat', familyName: 'Moss' }]);
    const patch = async (...Operations: Bag[]) => call('PATCH', `/Users/${id}`, { schemas: [patchOp], Operations });
    assert.equal((await patch({ op: 'replace', path: 'name.familyName', value: 'Fern' })).body['name'] instanceof Object, true);
    assert.deepEqual((await patch({ op: 'add', value: { emails: [{ value: 'pat@home.example', type: 'home' }], displayName: 'Patsy' } })).body['emails'], [{ value: 'pat@home.example', type: 'home', primary: false }]);
    assert.deepEqual((await patch({ op: 'Replace', path: 'emails[type eq "work"].value', value: 'pat@work.example' })).body['emails'], [{ value: 'pat@home.example', type: 'home', primary: false }, { value: 'pat@work.example', type: 'work', primary: false }]);
    assert.deepEqual((await patch({ op: 'remove', path: 'emails[type eq "home"]' })).body['emails'], [{ value: 'pat@work.example', type: 'work', primary: false }]);
    assert.equal((await patch({ op: 'replace', path: `${enterprise}:department`, value: 'Tour Operations' })).status, 200);
    assert.equal((await inPost(id))?.team_id, cast.ash.id, 'another department is another team from today');
    assert.equal((await patch({ op: 'remove', path: 'displayName' })).body['displayName'], undefined);
    const wrongs: readonly [Bag, string][] = [[{ op: 'move', path: 'title' }, 'invalidSyntax'], [{ op: 'replace', path: 'a b c', value: 1 }, 'invalidPath'], [{ op: 'remove' }, 'noTarget'], [{ op: 'replace', value: 'x' }, 'invalidValue']];
    for (const [operation, scimType] of wrongs) assert.deepEqual([(await patch(operation)).status, (await patch(operation)).body['scimType']], [400, scimType], JSON.stringify(operation));
    // All of the operations, or none.
    assert.equal((await patch({ op: 'replace', path: 'title', value: 'Boss' }, { op: 'replace', path: 'userName', value: '' })).status, 400);
    assert.equal((await call('GET', `/Users/${id}`)).body['title'], 'Tour Guide');
  });

  test('active: false is out at once, at the next request, also as the word that some providers send', async () => {
    for (const value of [false, 'False', { active: false }]) {
      const name = `Gil ${JSON.stringify(value)}`;
      const id = await make({ userName: `gil-${crypto.randomUUID()}`, displayName: name, title: 'Tour Guide', [enterprise]: { department: 'Birch' } });
      await house.anAccount({ id: Number(id), name });
      const browser = await house.signIn({ id: Number(id), name });
      assert.equal((await browser.get('/')).status, 200);
      const operation = typeof value === 'object' ? { op: 'replace', value } : { op: 'replace', path: 'active', value };
      assert.equal((await call('PATCH', `/Users/${id}`, { schemas: [patchOp], Operations: [operation] })).body['active'], false);
      assert.match((await browser.get('/')).location, /^\/sign-in/, name);
      assert.equal((await call('PATCH', `/Users/${id}`, { schemas: [patchOp], Operations: [{ op: 'replace', path: 'active', value: true }] })).body['active'], true);
      assert.equal((await inPost(id))?.team_id, cast.birch.id, 'and back when the feed says so');
    }
  });

  test('who has left here is not brought back by a feed that does not know', async () => {
    const id = await make({ userName: 'lea', displayName: 'Lea Left', title: 'Tour Guide', [enterprise]: { department: 'Birch' } });
    await house.rows(`insert into people.job (person_id, from_on, post_id) values ($1, '2026-06-10', null) on conflict (person_id, from_on) do update set post_id = null`, [Number(id)]);
    const body = { schemas: [core, enterprise], userName: 'lea', displayName: 'Lea Left', title: 'Tour Guide', [enterprise]: { department: 'Birch' } };
    assert.equal((await call('PUT', `/Users/${id}`, body)).body['active'], false);
    assert.equal(await inPost(id), undefined);
  });

  test('DELETE lets nobody in and leaves what they did; the same name again is the same person', async () => {
    const id = await make({ userName: 'del', displayName: 'Del', title: 'Tour Guide', [enterprise]: { department: 'Birch' } });
    assert.deepEqual([(await call('DELETE', `/Users/${id}`)).status, (await call('GET', `/Users/${id}`)).status, (await call('DELETE', `/Users/${id}`)).status], [204, 404, 404]);
    assert.equal((await call('PUT', `/Users/${id}`, { schemas: [core], userName: 'del' })).status, 404);
    assert.equal(await inPost(id), undefined);
    assert.equal(await house.count('people.person where id = $1', [Number(id)]), 1);
    assert.equal(await make({ userName: 'del', displayName: 'Del', title: 'Tour Guide', [enterprise]: { department: 'Birch' } }), id);
    assert.equal((await inPost(id))?.team_id, cast.birch.id);
  });

  test('no role that two people must grant comes by a feed, and whoever holds one is left alone', async () => {
    const id = await make({ userName: 'mallory', title: 'Director', roles: [{ value: 'director' }], [enterprise]: { department: 'Birch' } });
    assert.equal(await inPost(id), undefined);
    await house.rows(`update people.person set email = 'dilys@example.org' where id = $1`, [cast.director.id]);
    const body = { schemas: [core], userName: 'dilys@example.org', displayName: 'Dilys Director', title: 'Tour Guide', [enterprise]: { department: 'Birch' } };
    assert.equal((await call('PUT', `/Users/${cast.director.id}`, body)).status, 200);
    assert.equal((await inPost(String(cast.director.id)))?.role, 'director');
  });

  test('what is wrong is said in the form of the standard, and nothing of it is kept', async () => {
    const people = await house.count('people.person');
    const wrongs: readonly [unknown, number, string | undefined][] = [
      ['{', 400, undefined], ['[]', 400, 'invalidSyntax'], [{ schemas: [core] }, 400, 'invalidValue'], [{ schemas: [core], userName: 'x'.repeat(201) }, 400, 'invalidValue'],
      [{ schemas: [core], userName: 'dup', [enterprise]: { employeeNumber: '701984' } }, 409, 'uniqueness'], [{ schemas: [core], userName: 'dup', emails: [{ value: 'WEN@example.org' }] }, 409, 'uniqueness'],
    ];
    for (const [body, status, scimType] of wrongs) {
      const came = await call('POST', '/Users', body);
      assert.deepEqual([came.status, came.body['scimType'], came.body['status'], came.body['schemas']], [status, scimType, String(status), ['urn:ietf:params:scim:api:messages:2.0:Error']], JSON.stringify(body).slice(0, 80));
    }
    assert.equal((await call('POST', '/Users', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status, 415);
    assert.equal((await call('POST', '/Users', { userName: 'x', junk: 'x'.repeat(300_000) })).status, 413);
    for (const path of ['/Users/0', '/Users/x', '/Users/1e3', '/Users/99999999999', `/Users/${'9'.repeat(500)}`]) assert.equal((await call('GET', path)).status, 404, path);
    assert.equal(await house.count('people.person'), people);
  });

  test('what the service can do is said, and groups are teams to be read', async () => {
    const { body } = await call('GET', '/ServiceProviderConfig');
    assert.deepEqual([(body['patch'] as Bag)['supported'], (body['bulk'] as Bag)['supported'], (body['filter'] as Bag)['supported']], [true, false, true]);
    assert.deepEqual((await call('GET', '/ResourceTypes')).body.Resources.map((each) => each['id']), ['User', 'Group']);
    assert.deepEqual((await call('GET', '/Schemas')).body.Resources.map((each) => each['id']), [core, enterprise, 'urn:ietf:params:scim:schemas:core:2.0:Group']);
    assert.equal((await call('GET', `/Schemas/${core}`)).status, 200);
    const groups = await call('GET', '/Groups?filter=displayName%20eq%20%22birch%22');
    assert.equal(groups.body['totalResults'], 1);
    const members = (groups.body.Resources[0]?.['members'] ?? []) as { display: string }[];
    assert.ok(members.some((each) => each.display === 'Awel Away'));
    assert.equal((await call('GET', `/Groups/${cast.birch.id}`)).body['displayName'], 'Birch');
    assert.equal((await call('PATCH', `/Groups/${cast.birch.id}`, { schemas: [patchOp], Operations: [] })).status, 501);
  });

  test('a token is made by an administrator, is shown once, and ended is no more', async () => {
    const ada = await house.signIn(cast.administrator);
    await ada.get('/people/feeds');
    const shown = await ada.submit('/people/feeds', { name: 'Directory' });
    const made = /tsf_[0-9a-f]{64}/.exec(shown.text)?.[0] ?? '';
    assert.equal((await call('GET', '/Users', undefined, { authorization: `Bearer ${made}` })).status, 401, 'not before it is let be used');
    assert.equal((await ada.submit('/people/feeds', {})).location, '/people/feeds?done=made');
    assert.equal((await call('GET', '/Users', undefined, { authorization: `Bearer ${made}` })).status, 200);
    const page = (await ada.get('/people/feeds')).text;
    assert.doesNotMatch(page, /tsf_/);
    const end = /\/people\/feeds\/\d+\/end/.exec(page)?.[0] ?? '';
    assert.equal((await ada.submit(end, {})).location, '/people/feeds?done=ended');
    assert.equal((await call('GET', '/Users', undefined, { authorization: `Bearer ${made}` })).status, 401);
    assert.equal((await (await house.signIn(cast.manager)).get('/people/feeds')).status, 404);
  });

  test('a feed is no way into the pages, nor a page’s session into a feed', async () => {
    assert.match(String((await house.server.inject({ url: '/people', headers: { authorization: `Bearer ${secret}` } })).headers['location']), /^\/sign-in/);
    const ada = await house.signIn(cast.administrator);
    assert.equal((await ada.get('/scim/v2/Users')).status, 401);
    assert.equal((await call('GET', '/Users')).headers['set-cookie'], undefined);
  });
});
