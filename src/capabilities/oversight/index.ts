export { type MatterView, countMatters, listMattersOfChild } from './sql/find-matters.ts';
