/** Codes as Ofsted's list of codes writes them: with a letter in front, and words behind. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const lettered = (words: readonly string[]): ReadonlyMap<string, string> => new Map(words.map((word, place) => [/^[A-Za-z0-9]+/.exec(word)?.[0] ?? word, `${letters.charAt(place)}) ${word}`]));
const first = (map: ReadonlyMap<string, string>) => (code: string): string => map.get(code) ?? code;

const ethnicities = lettered(['WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU']);
export const ethnicityLabel = (code: string): string => (code === 'NOBT' ? 's) NOBT' : first(ethnicities)(code));
export const sourceLabel = first(lettered([
  '1A: Individual', '1B: Individual', '1C: Individual', '1D: Individual', '2A: Schools', '2B: Education services', '3A: Health services', '3B: Health services', '3C: Health services', '3D: Health services', '3E: Health services', '3F: Health services',
  '4: Housing', '5A: LA services', '5B: LA services', '5C: LA services', '6: Police', '7: Other legal agency', '8: Other', '9: Anonymous', '10: Unknown',
]));
const genders = { M: 'a) Male', F: 'b) Female', U: 'c) Not stated/recorded' } as const;
export const genderLabel = (code: 'M' | 'F' | 'U'): string => genders[code];
const answers = { yes: 'a) Yes', no: 'b) No', unknown: 'c) Unknown' } as const;
export const answerLabel = (answer: boolean | 'yes' | 'no' | 'unknown' | null): string | null => (answer === null ? null : answers[answer === true ? 'yes' : answer === false ? 'no' : answer]);
const coded = (words: Readonly<Record<string, string>>, between: string) => (code: string): string => `${code}${between}${words[code] ?? ''}`;
export const needLabel = coded({ N1: 'Abuse or neglect', N2: 'Child’s disability', N3: 'Parental disability or illness', N4: 'Family in acute stress', N5: 'Family dysfunction', N6: 'Socially unacceptable behaviour', N7: 'Low income', N8: 'Absent parenting' }, ' - ');
export const closureLabel = coded({ RC1: 'Adopted', RC7: 'Services ceased for any other reason, including child no longer in need', RC8: 'Case closed after assessment, no further action', RC9: 'Case closed after assessment, referred to early help' }, ' - ');
const statuses = { 'looked-after': 'a) Looked after child', 'protection-plan': 'b) Child Protection plan', 'need-plan': 'c) Child in need plan', assessment: 'd) Open assessment', closed: 'e) Closed episode' } as const;
export const statusLabel = (status: keyof typeof statuses): string => statuses[status];
const abuses: Readonly<Record<string, string>> = { NEG: 'a) Neglect', PHY: 'b) Physical abuse', SAB: 'c) Sexual abuse', EMO: 'd) Emotional abuse' };
export const abuseLabel = (code: string): string => abuses[code] ?? code;
export const legalLabel = coded({ C1: 'ICO', C2: 'FCO', E1: 'Placement order', V2: 'Single period under S20' }, ': ');
export const placementLabel = coded({ U1: 'Foster placement with relative or friend - long term', U3: 'Foster placement with relative or friend', U4: 'Foster placement - long term', U6: 'Foster placement', A5: 'Placed for adoption', P1: 'Placed with own parents', K2: 'Children’s home', K3: 'Supported accommodation', R1: 'Residential care home', S1: 'Residential school' }, ': ');
export const providerLabel = first(lettered(['PR0: Parents', 'PR1: Own provision', 'PR2: Other LA', 'PR3: Other public provision', 'PR4: Private provision', 'PR5: Voluntary']));
export const ceasedLabel = coded({ E11: 'Adopted, unopposed', E12: 'Adopted, consent dispensed with', E4A: 'Returned home, planned', E4B: 'Returned home, unplanned', E41: 'Child arrangements order', E47: 'Special guardianship', E8: 'Any other reason' }, ': ');
const touches: Readonly<Record<string, string>> = { YES: 'a) Yes', NO: 'b) No', REFU: 'd) Refu' };
export const touchLabel = (code: string): string => touches[code] ?? code;
export const roomLabel = coded({ U: 'Independent living', D: 'Semi-independent', B: 'With parents or relatives', E: 'Supported lodgings', Z: 'With former foster carers', K: 'Ordinary lodgings' }, ': ');
export const activityLabel = coded({ F1: 'Full time in higher education', F2: 'Full time in other education', F4: 'Full time, apprenticeship', F5: 'Full time in training or employment', P5: 'Part time in training or employment', G4: 'NEET, illness or disability', G5: 'NEET, other', G6: 'NEET, pregnancy or parenting' }, ': ');
