import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../kernel/day.ts';
import { type Details, setDetails } from './detail.ts';

const act = { by: 1, at: new Date('2026-06-10T09:00:00Z'), today: '2026-06-10' as Day };
const faults = (given: Details, before: Details = {}) => {
  const outcome = setDetails(before, given, act);
  return outcome.ok ? {} : Object.fromEntries(outcome.refusal);
};

test('an address is an address, and a day is a day that has been', () => {
  assert.deepEqual(faults({ 'contact-email': 'nobody', 'privacy-reviewed': '31 June' }), { 'contact-email': 'not-an-email', 'privacy-reviewed': 'not-a-day' });
  assert.deepEqual(faults({ 'privacy-reviewed': '2026-06-11' }), { 'privacy-reviewed': 'day-to-come' });
  assert.deepEqual(faults({ 'contact-email': 'data@council.example', 'privacy-reviewed': '2026-06-10' }), {});
});

test('nothing is claimed about accessibility that was not measured', () => {
  const missing = { 'accessibility-tested': 'not-measured', 'accessibility-tested-by': 'not-measured', 'accessibility-method': 'not-measured' };
  assert.deepEqual(faults({ 'accessibility-status': 'fully' }), missing);
  const tested = { 'accessibility-tested': '2026-06-01', 'accessibility-tested-by': 'The digital team', 'accessibility-method': 'Every page, by keyboard' };
  assert.deepEqual(faults({ 'accessibility-status': 'fully', ...tested }), {});
  assert.deepEqual(faults({ 'accessibility-status': 'partially', ...tested }), { 'accessibility-problems': 'no-problems-named' });
  assert.deepEqual(faults({ 'accessibility-status': 'wonderful', ...tested, 'accessibility-problems': 'None' }), { 'accessibility-status': 'not-a-status' });
  assert.deepEqual(faults({ 'accessibility-tested': '' }, { 'accessibility-status': 'fully', ...tested }), { 'accessibility-tested': 'not-measured' });
});

test('only what changed is written', () => {
  const outcome = setDetails({ 'authority-name': 'Test Council' }, { 'authority-name': 'Test Council', 'contact-phone': '01632 960000' }, act);
  assert.deepEqual(outcome.ok && outcome.value.changes, { 'contact-phone': '01632 960000' });
});
