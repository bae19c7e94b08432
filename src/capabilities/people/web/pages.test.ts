import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, wordsOf } from '../../../../test/kit/browser.ts';
import { openTestHouse, type TestHouse } from '../../../../test/kit/house.ts';

describe('the pages of people and structure', () => {
  let house: TestHouse;
  let cast: Awaited<ReturnType<TestHouse['aCast']>>;
  let ada: Browser;
  before(async () => {
    house = await openTestHouse();
    cast = await house.aCast();
    ada = await house.signIn(cast.administrator);
  });
  after(() => house.close());

  const act = async (path: string, fields: Parameters<Browser['submit']>[1]) => {
    const shown = await ada.get(path);
    assert.equal(shown.status, 200, `${path}: ${wordsOf(shown.text).slice(0, 300)}`);
    return ada.submit(path, fields);
  };
  const done = async (path: string, fields: Parameters<Browser['submit']>[1]) => {
    const came = await act(path, fields);
    assert.equal(came.status, 303, wordsOf(came.text).slice(0, 600));
    return came.location;
  };
  const refused = async (path: string, fields: Parameters<Browser['submit']>[1], words: RegExp) => {
    const came = await act(path, fields);
    assert.equal(came.status, 422, came.location);
    assert.match(wordsOf(came.text), words);
    return came.text;
  };

  test('an administrator opens a team and a post, and somebody joins, moves, stands in and leaves', async () => {
    const team = await done('/people/teams/new', { name: 'Rowan', kind: 'team', from: '2026-06-01' });
    const teamId = /\d+/.exec(team)?.[0] ?? '';
    const post = await done(`/people/posts/new?team=${teamId}`.replace(/\?.*/, ''), { title: 'Social worker', roleOfPost: 'practitioner', team: teamId, reportsTo: String(cast.other.id), from: '2026-06-01' });
    const postId = /\d+/.exec(post)?.[0] ?? '';
    const person = await done('/people/join', { name: 'Nia Newcomer', staffNumber: 'N1', email: 'nia@example.org', post: postId, from: '1/6/2026' });
    const at = person.replace(/\?.*/, '');
    assert.match(wordsOf((await ada.get(person)).text), /Kept\. They can come in.*Social worker.*Rowan.*Ottoline Other/);
    const second = await done('/people/posts/new', { title: 'Senior social worker', roleOfPost: 'practitioner', team: String(cast.ash.id), reportsTo: String(cast.manager.id), from: '2026-06-01' });
    await done(`${at}/move`, { post: /\d+/.exec(second)?.[0] ?? '', from: '2026-07-01' });
    assert.match(wordsOf((await ada.get(at)).text), /1 Jul 2026 – Senior social worker To come Ash Practitioner 1 Jun 2026 30 Jun 2026 Social worker Now/);
    await done(`${at}/stand-in`, { for: String(cast.manager.id), kind: 'acting-up', from: '2026-06-10', until: '2026-06-20' });
    assert.match(wordsOf((await ada.get(at)).text), /Acting up: Nia Newcomer for Mo Manager/);
    const end = /\/people\/stand-in\/\d+\/end/.exec((await ada.get(at)).text)?.[0] ?? '';
    await done(end, {});
    await done(`${at}/details`, { name: 'Nia Neu' });
    await done(`${at}/leave`, { when: 'now' });
    assert.match(wordsOf((await ada.get(at)).text), /Nia Neu Now Not in post/);
    assert.equal(await house.count(`people.job j join people.person p on p.id = j.person_id where p.name = 'Nia Neu' and j.from_on > '2026-06-10'`), 0, 'the move to come is taken back');
    await refused(`/people/team/${teamId}/close`, { from: '2026-06-10', to: String(cast.birch.id) }, /There are still posts in it/);
    await done(`/people/post/${postId}/close`, { from: '2026-06-10' });
    await done(`/people/team/${teamId}/close`, { from: '2026-06-10', to: String(cast.birch.id) });
    assert.match(wordsOf((await ada.get(`/people/team/${teamId}`)).text), /Not open.*Its work went to Birch on 10 June 2026, which carries its history on/);
  });

  test('what was typed stays, with the error at the top and at the place', async () => {
    const text = await refused('/people/join', { name: 'Typed Name', staffNumber: 'N1', post: String(cast.worker.id), from: '2026-06-01' }, /Somebody else has this staff number/);
    assert.match(text, /value="Typed Name"/);
    assert.match(text, /id="staffNumber-error"/);
    await refused('/people/join', { name: '', post: '', from: 'tomorrow' }, /Give a name.*Choose a post.*Give the first day/);
    await refused(`/people/person/${cast.administrator.id}/move`, { post: String(cast.worker.id), from: '2026-06-10', share: 'yes' }, /This is you\. Somebody else/);
    await refused('/people/posts/new', { title: 'Boss', roleOfPost: 'director', from: '2026-06-10' }, /This role is granted by two people/);
  });

  test('a list is shown before it is kept, and one wrong row keeps all of it out', async () => {
    const heads = 'Staff number,Name,E-mail,Job title,Role,Team,Line manager,Start,End';
    const send = async (rows: string[], step: string) => {
      await ada.get('/people/import');
      return ada.submit('/people/import', { text: [heads, ...rows].join('\n'), from: 'staff.csv', step });
    };
    const bad = await send(['L1,Lou List,,Social worker,Practitioner,Nowhere,,2026-06-01,'], 'keep');
    assert.equal(bad.status, 422);
    assert.match(wordsOf(bad.text), /Nothing was kept: 1 problem in staff\.csv.*2 Team Nowhere no team is called so/);
    const good = ['L1,Lou List,,Social worker,Practitioner,Ash,,2026-06-01,'];
    const seen = await send(good, '');
    assert.match(wordsOf(seen.text), /Nothing has been kept yet\. Joins 1 .*Lou List Joins 1 Jun 2026 – Social worker, Ash/);
    assert.equal(await house.count(`people.person where staff_number = 'L1'`), 0);
    assert.equal((await send(good, 'keep')).location, '/people/import?done=kept');
    assert.equal((await send(good, 'keep')).location, '/people/import?done=unchanged');
    assert.equal(await house.count(`people.person where staff_number = 'L1'`), 1);
  });

  test('managers read, and only an administrator changes; to others these pages are absent', async () => {
    const manager = await house.signIn(cast.manager);
    const worker = await house.signIn(cast.worker);
    const reads = ['/people', '/people/list', '/my-team', `/people/person/${cast.worker.id}`, `/people/team/${cast.ash.id}`, `/people/post/${cast.worker.id}`];
    const keeps = ['/people/join', '/people/import', '/people/teams/new', '/people/posts/new', `/people/person/${cast.worker.id}/move`, `/people/person/${cast.worker.id}/leave`,
      `/people/team/${cast.ash.id}/close`, `/people/post/${cast.worker.id}/change`];
    for (const path of reads) assert.deepEqual([(await manager.get(path)).status, (await worker.get(path)).status], [200, 404], path);
    for (const path of keeps) {
      assert.deepEqual([(await ada.get(path)).status, (await manager.get(path)).status, (await worker.get(path)).status], [200, 404, 404], path);
      assert.equal((await manager.post(path, {})).status, 404, `POST ${path}`);
    }
    for (const text of [(await manager.get('/people')).text, (await manager.get(reads[3] ?? '')).text]) assert.doesNotMatch(text, /\/people\/(join|import|person\/\d+\/move)/);
  });

  test('a day in the address shows the organisation as it was, and tables are saved as CSV', async () => {
    assert.match(wordsOf((await ada.get('/people?on=2019-01-01')).text), /Nobody on that day/);
    assert.match((await ada.get('/people?as=csv')).text, /,Ash,Team,practitioner,Practitioner,Cai Colleague,/);
    const list = await ada.get('/people/list?q=wen&standing=in-post&sort=team&order=down');
    assert.match(wordsOf(list.text), /1 person with these filters/);
    assert.match((await ada.get('/people/list?as=csv')).text, /^\uFEFFName,Staff number,/);
    for (const odd of ['page=-1', 'sort=x', 'standing=__proto__', 'on=never', 'page=2']) assert.equal((await ada.get(`/people/list?${odd}`)).status, odd === 'page=2' ? 303 : 200, odd);
    for (const path of ['/people/person/999999', '/people/team/0', '/people/post/x', '/people/person/1e3/move', '/people/stand-in/99/end']) assert.equal((await ada.get(path)).status, 404, path);
  });
});
