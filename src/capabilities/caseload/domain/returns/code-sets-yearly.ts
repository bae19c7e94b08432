import type { CodeSet } from './shape.ts';

const setOf = (id: string, codes: Readonly<Record<string, string>>): CodeSet => ({ id, codes, aliases: {}, letters: {} });
/** Codes whose meaning is in the department's guide and is not used here: they are their own words. */
const plain = (id: string, codes: string) => setOf(id, Object.fromEntries(codes.split(' ').map((code) => [code, code])));

/* Of the children in need census. */
export const disability = setOf('disability', {
  NONE: 'None', MOB: 'Mobility', HAND: 'Hand function', PC: 'Personal care', INC: 'Incontinence', COMM: 'Communication', LD: 'Learning', HEAR: 'Hearing', VIS: 'Vision', BEH: 'Behaviour', CON: 'Consciousness', AUT: 'Autism', DDA: 'Other, under the Equality Act',
});
export const factors = plain('factors', '1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A 14A 15A 16A 17A 18A 18B 18C 19A 19B 19C 20 21 22A 23A 24A');
export const preProceedings = plain('pre-proceedings', 'A B C D E F G');

/* Of the 903. */
export const newEpisode = setOf('new-episode', { S: 'Started to be looked after', L: 'Change of legal status', P: 'Change of placement', T: 'Change of both', B: 'Change of carer, same placement', U: 'Change of legal status and carer' });
export const placeChange = plain('place-change', 'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER');
export const participation = setOf('participation', {
  PN0: 'Under 4', PN1: 'Attended and spoke', PN2: 'Attended, advocate spoke', PN3: 'Attended, views by other means', PN4: 'Attended, gave no views', PN5: 'Absent, advocate spoke', PN6: 'Absent, sent views', PN7: 'Absent, sent no views',
});
export const missing = setOf('missing', { M: 'Missing', A: 'Away without permission' });
export const previousPermanence = setOf('previous-permanence', { P1: 'Adoption', P2: 'Special guardianship order', P3: 'Residence order', P4: 'Child arrangements order', Z1: 'None' });
export const strengthsReason = plain('strengths-reason', 'SDQ1 SDQ2 SDQ3 SDQ4 SDQ5');
export const workerReason = plain('worker-reason', 'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS');
export const placedReason = setOf('placed-reason', { RD1: 'The child’s needs changed', RD2: 'The court made no order', RD3: 'No adopters could be found', RD4: 'Any other reason' });
export const adopterSexes = plain('adopter-sexes', 'MF MM FF M1 F1');
export const adopterStatus = plain('adopter-status', 'L0 L1 L11 L12 L2 L3 L4');

/* Of the workforce census. */
export const role = plain('role', '1 2 3 4 5 6');
export const qualification = plain('qualification', '1 2 3');
export const origin = plain('origin', '1 2 3 4 5 6 7 8 9 10');
export const destination = plain('destination', '1 2 3 4 5 6 7 8 9 10');
export const reasonToLeave = plain('reason-to-leave', '1 2 3 4 5 6 7 8 9 10');
export const absence = plain('absence', 'MAT OTH PAT SIC TRN UNA UNP');
export const accreditation = plain('accreditation', '1 2 3 4 5');

/* Ofsted's and the department's published figures. */
export const grade: CodeSet = { id: 'grade', codes: { outstanding: 'Outstanding', good: 'Good', 'requires-improvement': 'Requires improvement', inadequate: 'Inadequate', none: 'No grade' },
  aliases: { 'requires improvement': 'requires-improvement', 'requires improvement to be good': 'requires-improvement', 'inspection pre dates judgement': 'none', nan: 'none' }, letters: {} };

/* Of the local lists. */
export const supervision: CodeSet = { id: 'supervision', codes: { professional: 'Professional supervision', 'case': 'Supervision about a child' }, aliases: { personal: 'professional', 'case supervision': 'case' }, letters: {} };
export const recordedIn: CodeSet = { id: 'recorded-in', codes: { form: 'Supervision form', 'case-note': 'Case note', other: 'Another place' },
  aliases: { 'case supervision form': 'form', 'supervision record': 'form', 'supervision template': 'form', 'case notes': 'case-note', casenote: 'case-note', casenotes: 'case-note', 'case recording': 'case-note', 'file note': 'case-note', email: 'other', 'e mail': 'other', document: 'other', attachment: 'other', notebook: 'other' }, letters: {} };
export const visitKind: CodeSet = { id: 'visit-kind', codes: { 'section-47': 'First visit of a section 47 enquiry', protection: 'Child protection visit', need: 'Child in need visit', care: 'Visit to a child in care', leaver: 'Care leaver visit', other: 'Other visit' },
  aliases: { s47: 'section-47', 'section 47': 'section-47', 'initial s47': 'section-47', 'initial s47 visit': 'section-47', cp: 'protection', 'cp visit': 'protection', cin: 'need', 'cin visit': 'need', cla: 'care', lac: 'care', 'cla visit': 'care', 'lac visit': 'care' }, letters: {} };
export const visitMode: CodeSet = { id: 'visit-mode', codes: { 'in-person': 'In person', video: 'By video', phone: 'By phone', none: 'Not seen' }, aliases: { 'face to face': 'in-person', home: 'in-person', 'home visit': 'in-person', virtual: 'video', telephone: 'phone', 'no access': 'none', failed: 'none' }, letters: {} };
export const officer: CodeSet = { id: 'officer', codes: { chair: 'Conference chair', 'reviewing-officer': 'Independent reviewing officer' }, aliases: { cpc: 'chair', 'cp chair': 'chair', iro: 'reviewing-officer', 'reviewing officer': 'reviewing-officer' }, letters: {} };
/** What regulation 28 asks for other visits of, where list 8 does not tell it. */
export const arrangement: CodeSet = { id: 'arrangement', codes: {
  'until-18': 'Placement meant to last until 18', 'long-term-foster-agreed': 'Long-term foster placement, and the child agrees to fewer visits', 'temporary-approval': 'Carer approved for a time only (regulation 24)', 'home-before-assessment': 'With a parent before the assessment is finished (regulation 19)',
}, aliases: { 'until 18': 'until-18', 'long term foster agreed': 'long-term-foster-agreed', 'temporary approval': 'temporary-approval', 'regulation 24': 'temporary-approval', 'reg 24': 'temporary-approval', 'regulation 19': 'home-before-assessment', 'reg 19': 'home-before-assessment' }, letters: {} };
