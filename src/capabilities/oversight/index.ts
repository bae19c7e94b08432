export { countPoints, pointStates } from './domain/points/judge-points.ts';
