export { permissions, permits } from './domain/permission.ts';
