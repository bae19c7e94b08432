import { folded } from './fold.ts';
import type { CodeSet } from './shape.ts';

type Words = Readonly<Record<string, string>>;

/** `others`: further words for a code, divided by “|”. */
function setOf(id: string, codes: Words, others: Words = {}, letters: Words = {}): CodeSet {
  const aliases = Object.entries(others).flatMap(([to, words]) => words.split('|').map((word) => [folded(word), to]));
  return { id, codes, aliases: Object.fromEntries(aliases), letters };
}

/** Sex as the 903 and the census from 2024 have it (M, F, U), and the older figures 1, 2, 0, 9. Ofsted's lists disagree on which of c and d is which, so their letters say nothing. */
export const gender = setOf('gender', { M: 'Male', F: 'Female', U: 'Not stated or recorded', N: 'Neither' }, {
  M: '1|boy', F: '2|girl', U: '0|unknown|not known|not stated|not recorded|not stated/recorded|unborn|indeterminate/unknown', N: '9|indeterminate|not specified|other',
});

export const ethnicity = setOf('ethnicity', {
  WBRI: 'White British', WIRI: 'White Irish', WIRT: 'Traveller of Irish heritage', WOTH: 'Any other White background', WROM: 'Gypsy or Roma',
  MWBC: 'White and Black Caribbean', MWBA: 'White and Black African', MWAS: 'White and Asian', MOTH: 'Any other mixed background',
  AIND: 'Indian', APKN: 'Pakistani', ABAN: 'Bangladeshi', AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean', BAFR: 'Black African', BOTH: 'Any other Black background', CHNE: 'Chinese', OOTH: 'Any other ethnic group',
  REFU: 'Refused', NOBT: 'Not obtained',
}, { WROM: 'gypsy/roma', BCRB: 'Caribbean', BAFR: 'African', REFU: 'information refused|declined', NOBT: 'information not yet obtained|not yet obtained|not known|unknown' });

export const source = setOf('source', {
  '1A': 'Individual: family member, relative or carer', '1B': 'Individual: acquaintance', '1C': 'Individual: self', '1D': 'Individual: other',
  '2A': 'Schools', '2B': 'Education services', '3A': 'Health services: general practitioner', '3B': 'Health services: health visitor', '3C': 'Health services: school nurse',
  '3D': 'Health services: other primary health services', '3E': 'Health services: accident and emergency', '3F': 'Health services: other', 4: 'Housing',
  '5A': 'Authority services: social care', '5B': 'Authority services: other internal', '5C': 'Authority services: external', '5D': 'Authority services: early help',
  6: 'Police', 7: 'Other legal agency', 8: 'Other', 9: 'Anonymous', 10: 'Unknown',
}, { '1C': 'self|self referral', '2A': 'school', '3A': 'gp|general practitioner', '3B': 'health visitor', '3C': 'school nurse', '5D': 'early help' });

export const yesNo = setOf('yes-no', { yes: 'Yes', no: 'No' }, { yes: 'y|1|true', no: 'n|0|false' }, { a: 'yes', b: 'no' });
export const yesNoUnknown = setOf('yes-no-unknown', { yes: 'Yes', no: 'No', unknown: 'Unknown' }, { yes: 'y|1|true', no: 'n|0|false', unknown: 'not known|u' }, { a: 'yes', b: 'no', c: 'unknown' });

export const need = setOf('need', {
  N1: 'Abuse or neglect', N2: 'Child’s disability', N3: 'Parental disability or illness', N4: 'Family in acute stress', N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour', N7: 'Low income', N8: 'Absent parenting', N9: 'Cases other than children in need', N0: 'Not stated',
}, { N3: 'parental illness or disability' });

export const closure = setOf('closure', {
  RC1: 'Adopted', RC2: 'Died', RC3: 'Child arrangements order', RC4: 'Special guardianship order', RC5: 'Transferred to services of another local authority',
  RC6: 'Transferred to adult social care services', RC7: 'Services ceased for any other reason', RC8: 'Closed after assessment, no further action',
  RC9: 'Closed after assessment, referred to early help',
}, { RC7: 'services ceased for any other reason, including child no longer in need', RC8: 'case closed after assessment, no further action' });

export const caseStatus = setOf('case-status', {
  'looked-after': 'Looked after child', 'protection-plan': 'Child protection plan', 'need-plan': 'Child in need plan', assessment: 'Open assessment', closed: 'Closed episode',
}, { 'looked-after': 'lac|cla|looked after', 'protection-plan': 'cp|cpp', 'need-plan': 'cin|cin plan|child in need' }, { a: 'looked-after', b: 'protection-plan', c: 'need-plan', d: 'assessment', e: 'closed' });

export const abuse = setOf('abuse', { NEG: 'Neglect', PHY: 'Physical abuse', SAB: 'Sexual abuse', EMO: 'Emotional abuse', MUL: 'Multiple, not recommended' },
  { PHY: 'physical', SAB: 'sexual', EMO: 'emotional', MUL: 'multiple|multiple/not recommended|multiple categories' }, { a: 'NEG', b: 'PHY', c: 'SAB', d: 'EMO', e: 'MUL' });

export const legalStatus = setOf('legal-status', {
  C1: 'Interim care order', C2: 'Full care order', D1: 'Freeing order', E1: 'Placement order', V2: 'Section 20, single period', V3: 'Short breaks, episodes recorded', V4: 'Short breaks, agreements recorded',
  L1: 'Police protection', L2: 'Emergency protection order', L3: 'Child assessment order', J1: 'Remanded to the authority or to youth detention', J2: 'Detained under PACE', J3: 'Youth rehabilitation order',
}, { C1: 'ico', C2: 'fco', V2: 'section 20|s20|single period under s20', L2: 'epo' });

export const permanence = setOf('permanence', {
  'return': 'Return to family', adoption: 'Adoption', guardianship: 'Special guardianship or child arrangements order', supported: 'Supported living in the community',
  residential: 'Long-term residential placement', fostering: 'Long-term fostering', other: 'Other',
}, { guardianship: 'sgo/cao|sgo|cao', fostering: 'long term foster placement' }, { a: 'return', b: 'adoption', c: 'guardianship', d: 'supported', e: 'residential', f: 'fostering', g: 'other' });

export const ceased = setOf('ceased', {
  E11: 'Adopted, unopposed', E12: 'Adopted, consent dispensed with', E2: 'Died', E3: 'Care taken by another authority', E4A: 'Returned home, planned', E4B: 'Returned home, not planned',
  E13: 'Left to live with others without parental responsibility', E41: 'Residence or child arrangements order', E43: 'Special guardianship, former carer', E44: 'Special guardianship, other',
  E45: 'Special guardianship, relative or friend, former carer', E46: 'Special guardianship, other, former carer',
  E47: 'Special guardianship, relative or friend', E48: 'Special guardianship, other', E5: 'Independent living, supported', E6: 'Independent living, not supported',
  E7: 'Adult social services', E9: 'Sentenced to custody', E14: 'Remand ended', E15: 'Found to be 18 or over', E16: 'Moved abroad', E17: 'Aged 18 or over, stayed with carers', E8: 'Any other reason', X1: 'Continues in another episode',
});

export const placement = setOf('placement', {
  U1: 'Foster, relative or friend, long term', U2: 'Foster, relative or friend, fostering for adoption', U3: 'Foster, relative or friend, other', U4: 'Foster, long term', U5: 'Foster, fostering for adoption', U6: 'Foster, other',
  A3: 'Placed for adoption, consent, current carer', A4: 'Placed for adoption, consent, other', A5: 'Placed for adoption, order, current carer', A6: 'Placed for adoption, order, other',
  P1: 'With parents', P2: 'Independent living', P3: 'Residential employment', H5: 'Semi-independent living', K1: 'Secure children’s home', K2: 'Children’s home', K3: 'Supported accommodation',
  R1: 'Residential care home', R2: 'Health establishment', R3: 'Family centre or mother and baby unit', R5: 'Young offender institution', S1: 'Residential school', Z1: 'Other placement',
  Z11: 'Other placement', Z12: 'Other placement', Z13: 'Other placement', Z14: 'Other placement', T0: 'Temporary move', T1: 'Temporary, hospital', T2: 'Temporary, holiday', T3: 'Temporary, carer on holiday', T4: 'Temporary, seven days or less',
});

export const provider = setOf('provider', { PR0: 'Parents', PR1: 'Own provision', PR2: 'Another authority', PR3: 'Other public provision', PR4: 'Private provision', PR5: 'Voluntary or third sector' }, { PR4: 'private', PR5: 'voluntary/third sector|voluntary' });
export const location = setOf('location', { 'in': 'In', out: 'Out' }, { 'in': 'inside the authority', out: 'outside the authority' }, { a: 'in', b: 'out' });
export const eligibility = setOf('eligibility', { relevant: 'Relevant child', former: 'Former relevant child', qualifying: 'Qualifying care leaver', eligible: 'Eligible child' },
  { relevant: 'relevant', former: 'former relevant', qualifying: 'qualifying', eligible: 'eligible' }, { a: 'relevant', b: 'former', c: 'qualifying', d: 'eligible' });
export const inTouch = setOf('in-touch', { YES: 'Yes', NO: 'No', DIED: 'Died', REFU: 'Refuses contact', NREQ: 'No longer requires services', RHOM: 'Returned home' },
  { YES: 'y', NO: 'n', REFU: 'refused' }, { a: 'YES', b: 'NO', c: 'DIED', d: 'REFU', e: 'NREQ', f: 'RHOM' });

const rooms = { B: 'Parents or relatives', C: 'Community home or residential care', D: 'Semi-independent', E: 'Supported lodgings', G: 'Abroad', H: 'Deported', K: 'Ordinary lodgings', R: 'Residence not known', S: 'No fixed abode', T: 'Foyer', U: 'Independent living', V: 'Emergency accommodation', W: 'Bed and breakfast', X: 'In custody', Y: 'Other accommodation', Z: 'With former foster carers' };
export const accommodation = setOf('accommodation', rooms, { S: 'no fixed abode/homeless' });
export const suitability = setOf('suitability', { suitable: 'Suitable', unsuitable: 'Unsuitable' }, {}, { a: 'suitable', b: 'unsuitable' });
/** The 903's: a letter of the accommodation, then 1 for suitable and 2 for not; 0 where there is nothing to say. */
export const accommodationAndSuitability = setOf('accommodation-and-suitability', {
  ...Object.fromEntries(Object.entries({ ...rooms, 0: 'Not known' }).flatMap(([letter, words]) => [[`${letter}1`, `${words}, suitable`], [`${letter}2`, `${words}, unsuitable`]])), 0: 'Not in touch',
});

export const activity = setOf('activity', {
  F1: 'Full time, higher education', P1: 'Part time, higher education', F2: 'Full time, other education', P2: 'Part time, other education', F3: 'Full time, training or employment', P3: 'Part time, training or employment',
  F4: 'Full time, apprenticeship', P4: 'Part time, apprenticeship', F5: 'Full time, training or employment, not an apprenticeship', P5: 'Part time, training or employment, not an apprenticeship',
  G4: 'Not in education, employment or training: illness or disability', G5: 'Not in education, employment or training: other', G6: 'Not in education, employment or training: pregnancy or parenting', 0: 'Not in touch',
});

export const reversal = setOf('reversal', { RD1: 'The child’s needs changed', RD2: 'The court made no placement order', RD3: 'No adopters could be found', RD4: 'Any other reason' });
export const leaving = setOf('leaving', { 1: 'Adopter withdrew', 2: 'On hold', 3: 'Application refused' });
