export { loadPointsDue, recordOversightGathered, recordPointsErased } from './sql/record-points-held.ts';
