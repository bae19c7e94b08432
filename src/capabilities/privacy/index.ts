export { findFormDays } from './sql/find.ts';
