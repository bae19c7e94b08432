export { inOrder, type ToDo } from './domain/to-do.ts';
