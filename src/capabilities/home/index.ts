export { inOrder, type ToDo } from './domain/to-do.ts';
export { countThings, findThings, type Things } from './sql/find.ts';
