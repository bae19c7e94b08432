export { type Counted, countFigures } from './commands/count-figures.ts';
