import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('nothing here counts with England’s working days alone: days that an authority has added are always with them', () => {
  const files = globSync('src/{capabilities,commands,platform}/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 500);
  assert.deepEqual(files.filter((file) => /\bengland\b.* from '[^']*working-days\.ts'/.test(readFileSync(file, 'utf8'))), ['src/capabilities/caseload/domain/clocks/calendar-here.ts']);
});
