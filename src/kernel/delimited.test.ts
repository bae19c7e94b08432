import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordsOf } from './delimited.ts';

test('a record with too many cells comes with one too many, and nothing comes after it', () => {
  assert.deepEqual([...recordsOf('1,2\n3,4,5,6\n7', ',', 2)], [['1', '2'], ['3', '4', '5']]);
  assert.deepEqual([...recordsOf('1,2\n3,4,5,6\n7', ',')], [['1', '2'], ['3', '4', '5', '6'], ['7']]);
});

test('every line end ends a record, and an empty line is a record with an empty cell', () => {
  assert.deepEqual([...recordsOf('a\r\nb\rc\n\n,\n"d\r\n",', ',')], [['a'], ['b'], ['c'], [''], ['', ''], ['d\r\n', '']]);
});
