export { followWorkers } from './commands/follow-workers.ts';
