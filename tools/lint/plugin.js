/** Lint rules of this program, for oxlint. Where each applies is said in .oxlintrc.json; each has a planted fault in test/architecture. */
import { constantSql } from './constant-sql.js';
import { environment } from './environment.js';
import { pureRoom } from './pure-room.js';

export default {
  meta: { name: 'touchstone' },
  rules: { 'pure-room': pureRoom, environment, 'constant-sql': constantSql },
};
