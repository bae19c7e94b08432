import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, ageOn } from '../kernel/day.ts';
import { generateAuthority } from './authority.ts';
import { characters } from './characters.ts';
import type { Staff } from './demonstration.ts';

const today = '2026-11-20' as Day;
const demo = generateAuthority(1, today);
const byId = new Map(demo.people.map((person) => [person.id, person]));

test('there are 438 staff in 11 areas and some 60 teams of five to nine, and about 4,500 open children', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { people, areas, teams, children } = generateAuthority(seed, today);
    assert.equal(people.length, 438);
    assert.equal(areas.length, 11);
    assert.equal(teams.length, 61);
    assert.ok(children.length >= 4450 && children.length <= 4550, `${children.length} children`);
    for (const team of teams) {
      const size = people.filter(({ teamId }) => teamId === team.id).length;
      assert.ok(size >= 5 && size <= 9, `${team.name}: ${size}`);
    }
  }
});

test('the same seed gives the same authority, another seed another', () => {
  assert.deepEqual(generateAuthority(1, today), demo);
  const other = generateAuthority(2, today);
  assert.notDeepEqual(other.people, demo.people);
  assert.notDeepEqual(other.children, demo.children);
});

test('every chain of managers ends at the director, by one level after the other', () => {
  const levels = ['practitioner', 'team-manager', 'service-manager', 'head-of-service', 'director'];
  for (const person of demo.people) {
    const chain = chainOf(person);
    assert.equal(chain.at(-1)?.role, 'director', person.name);
    const place = levels.indexOf(person.role);
    if (place >= 0) assert.deepEqual(chain.map(({ role }) => role), levels.slice(place));
  }
});

test('a service manager has two to four teams, and a team has one manager', () => {
  const managers = demo.people.filter(({ role }) => role === 'team-manager');
  assert.equal(new Set(managers.map(({ teamId }) => teamId)).size, demo.teams.length);
  assert.equal(managers.length, demo.teams.length);
  for (const lead of demo.people.filter(({ role }) => role === 'service-manager')) {
    const teams = managers.filter(({ lineManagerId }) => lineManagerId === lead.id).length;
    assert.ok(teams >= 2 && teams <= 4, `${lead.name}: ${teams}`);
  }
});

test('names and account names are not repeated, and two people have two accounts', () => {
  assert.equal(new Set(demo.people.map(({ name }) => name)).size, demo.people.length);
  assert.equal(new Set(demo.accounts.map(({ name }) => name)).size, demo.accounts.length);
  for (const { name } of demo.accounts) assert.match(name, /^[a-z-]+(\.[a-z-]+)+$/);
  assert.equal(demo.accounts.length, demo.people.length + 2);
});

test('the characters are there whatever the seed, with their accounts', () => {
  for (const seed of [1, 99]) {
    const { people, accounts } = generateAuthority(seed, today);
    for (const character of characters) {
      const found = people.filter(({ name }) => name === character.name);
      assert.deepEqual(found.map(({ role, jobTitle }) => [role, jobTitle]), [[character.role, character.jobTitle]]);
      assert.ok(accounts.some((account) => account.name === character.account && account.personId === found[0]?.id));
    }
  }
});

test('somebody acts up today for the manager of a team where they also practise, and somebody did once', () => {
  const acting = demo.standIns.filter(({ kind }) => kind === 'acting-up');
  for (const { personId, forId } of acting) {
    assert.equal(byId.get(personId)?.role, 'practitioner');
    assert.equal(byId.get(personId)?.teamId, byId.get(forId)?.teamId);
  }
  assert.ok(acting.some(({ fromOn, toOn }) => fromOn <= today && today <= toOn));
  assert.ok(acting.some(({ toOn }) => toOn < today));
});

test('references of children are unique and of the allowed form; ages fit what the children are', () => {
  assert.equal(new Set(demo.children.map(({ reference }) => reference)).size, demo.children.length);
  for (const child of demo.children) {
    assert.match(child.reference, /^[A-Z0-9][A-Z0-9/-]{2,19}$/);
    assert.equal(byId.get(child.workerId)?.teamId, child.teamId);
    if (child.bornOn === null) continue;
    const age = ageOn(today, child.bornOn);
    assert.ok(child.status === 'care-leaver' ? age >= 18 && age <= 24 : age >= 0 && age <= 17, `${child.status}: ${age}`);
  }
  assert.ok(demo.children.some(({ bornOn }) => bornOn === null));
});

function chainOf(person: Staff | undefined): Staff[] {
  const chain: Staff[] = [];
  for (let next = person; next; next = byId.get(next.lineManagerId ?? 0)) chain.push(next);
  return chain;
}
