import type { Role } from '../kernel/person.ts';

/** Somebody the guide and the demonstration sign-in speak of. They are the same people whatever the seed. */
export interface Character {
  readonly key: 'practitioner' | 'team-manager' | 'service-manager' | 'head-of-service' | 'director' | 'quality-lead'
    | 'administrator' | 'acting-up' | 'information-officer' | 'hr-partner' | 'analyst';
  readonly name: string;
  readonly account: string;
  readonly role: Role;
  readonly jobTitle: string;
  /** What there is to see as this person. */
  readonly about: string;
}

export const characters: readonly Character[] = [
  {
    key: 'practitioner', name: 'Priya Nandakumar', account: 'priya.nandakumar', role: 'practitioner', jobTitle: 'Social worker',
    about: 'Has work that came back, work in progress and one piece that is overdue.',
  },
  {
    key: 'team-manager', name: 'Karen Holroyd', account: 'karen.holroyd', role: 'team-manager', jobTitle: 'Team manager',
    about: 'Has work of her team to authorise or return.',
  },
  {
    key: 'service-manager', name: 'Delroy Headley', account: 'delroy.headley', role: 'service-manager', jobTitle: 'Service manager',
    about: 'Authorises the work of team managers and sees their teams.',
  },
  {
    key: 'head-of-service', name: 'Fiona Askwith', account: 'fiona.askwith', role: 'head-of-service', jobTitle: 'Head of service',
    about: 'Sees two localities, team by team.',
  },
  {
    key: 'director', name: 'Rosalind Oakeshott', account: 'rosalind.oakeshott', role: 'director',
    jobTitle: 'Director of children\'s services', about: 'Sees the whole authority.',
  },
  {
    key: 'quality-lead', name: 'Niamh Kinsella', account: 'niamh.kinsella', role: 'quality-lead', jobTitle: 'Quality assurance lead',
    about: 'Keeps the practice standard, and sets what is checked and authorised.',
  },
  {
    key: 'administrator', name: 'Kwesi Agyapong', account: 'kwesi.agyapong', role: 'administrator', jobTitle: 'System administrator',
    about: 'Sets what a sign-off leads to, and reads nothing about children.',
  },
  {
    key: 'acting-up', name: 'Tomasz Gajda', account: 'tomasz.gajda', role: 'practitioner', jobTitle: 'Senior social worker',
    about: 'Acts up for his manager: may authorise the work of his team, and none of his own.',
  },
  {
    key: 'information-officer', name: 'Maren Tobiassen', account: 'maren.tobiassen', role: 'information-officer', jobTitle: 'Information officer',
    about: 'Says what is kept and why, answers requests about data, and sees who looked at what.',
  },
  {
    key: 'hr-partner', name: 'Bronwen Achterberg', account: 'bronwen.achterberg', role: 'hr-partner', jobTitle: 'HR partner',
    about: 'Sees posts and plans, and who would like a new post. Nothing about children.',
  },
  {
    key: 'analyst', name: 'Owen Castellan', account: 'owen.castellan', role: 'analyst', jobTitle: 'Performance analyst',
    about: 'Brings in what the case system exports.',
  },
];
