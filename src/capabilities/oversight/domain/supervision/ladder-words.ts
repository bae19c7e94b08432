import type { Level } from '../../../../kernel/person.ts';

/** Who is told, from where the worker stands. */
export const levelNames: Readonly<Record<Level, string>> = {
  'team-manager': 'Team manager', 'service-manager': 'Service manager', 'head-of-service': 'Head of service', 'assistant-director': 'Assistant director', director: 'Director',
};
