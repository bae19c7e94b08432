import { accommodationAndSuitability, activity, ceased, ethnicity, gender, inTouch, legalStatus, need, placement, provider, yesNo } from './code-sets.ts';
import { adopterSexes, adopterStatus, missing, newEpisode, participation, placeChange, placedReason, previousPermanence, strengthsReason, workerReason } from './code-sets-yearly.ts';
import { child, code, type Column, count, day, type ListShape, must, reference, type ReturnShape, should, text } from './shape.ts';

const ofChild = child('CHILD|CHILDID', { up: true });
const born = day('born', 'DOB', { up: true });
const yes = (name: string, heads: string): Column => code(name, yesNo, heads);

const header: ListShape = {
  list: 'ssda903/header', title: 'Header', subject: 'child', dated: [], twice: 'said', tells: ['child', 'gender', 'ethnicity'],
  columns: [ofChild, code('gender', gender, 'SEX', should), { ...born, need: 'should' }, code('ethnicity', ethnicity, 'ETHNIC', should), yes('mother', 'MOTHER'), day('motherSince', 'MC_DOB')],
};
const episodes: ListShape = {
  list: 'ssda903/episodes', title: 'Episodes', subject: 'child', dated: ['started'], tells: ['child', 'started', 'began'],
  columns: [
    ofChild, day('started', 'DECOM', { event: 'episode-started', ...must }), code('began', newEpisode, 'RNE', should), code('legalStatus', legalStatus, 'LS', should), code('need', need, 'CIN', should), code('placement', placement, 'PLACE|PL', should),
    code('provider', provider, 'PLACE_PROVIDER'), day('ended', 'DEC', { event: 'episode-ended' }), code('reason', ceased, 'REC'), code('change', placeChange, 'REASON_PLACE_CHANGE'), reference('urn', 'URN'),
  ],
};
const reviews: ListShape = {
  list: 'ssda903/reviews', title: 'Reviews', subject: 'child', dated: ['reviewed'], tells: ['child', 'reviewed', 'participation'],
  columns: [ofChild, born, day('reviewed', 'REVIEW', { event: 'care-review', ...must }), code('participation', participation, 'REVIEW_CODE', should)],
};
const asylum: ListShape = {
  list: 'ssda903/uasc', title: 'Unaccompanied asylum-seeking children', subject: 'child', dated: [], twice: 'said', tells: ['child', 'until'],
  columns: [ofChild, code('gender', gender, 'SEX', { up: true }), born, day('until', 'DUC', { future: true })],
};
const outcomes: ListShape = {
  list: 'ssda903/oc2', title: 'Health and offending (OC2)', subject: 'child', dated: [], twice: 'said', tells: ['child', 'strengths', 'healthAssessment'],
  columns: [
    ofChild, born, count('strengths', 'SDQ_SCORE', { range: [0, 40] }), code('strengthsReason', strengthsReason, 'SDQ_REASON'), yes('convicted', 'CONVICTED'), yes('healthCheck', 'HEALTH_CHECK'), yes('immunised', 'IMMUNISATIONS'),
    yes('dental', 'TEETH_CHECK'), yes('healthAssessment', 'HEALTH_ASSESSMENT'), yes('substances', 'SUBSTANCE_MISUSE'), yes('helpReceived', 'INTERVENTION_RECEIVED'), yes('helpOffered', 'INTERVENTION_OFFERED'),
  ],
};
const leavers: ListShape = {
  list: 'ssda903/oc3', title: 'Care leavers (OC3)', subject: 'child', dated: [], twice: 'said', tells: ['child', 'inTouch', 'activity'],
  columns: [ofChild, born, code('inTouch', inTouch, 'IN_TOUCH', should), code('activity', activity, 'ACTIV'), code('accommodation', accommodationAndSuitability, 'ACCOM')],
};
const adoption: ListShape = {
  list: 'ssda903/ad1', title: 'Adopted (AD1)', subject: 'child', dated: [], twice: 'said', tells: ['child', 'decided', 'matched'],
  columns: [
    ofChild, born, day('decided', 'DATE_INT', { event: 'adoption-decided' }), day('matched', 'DATE_MATCH', { event: 'adoption-matched' }), yes('fosterCarer', 'FOSTER_CARE'), count('adopters', 'NB_ADOPTR|NB_ADOPT'),
    code('adopterSexes', adopterSexes, 'SEX_ADOPTR|SEX_ADOPT'), code('adopterStatus', adopterStatus, 'LS_ADOPTR|LS_ADOPT'),
  ],
};
const placed: ListShape = {
  list: 'ssda903/placed-for-adoption', title: 'Placed for adoption', subject: 'child', dated: ['placed'], tells: ['child', 'placed'],
  columns: [ofChild, born, day('placed', 'DATE_PLACED', { event: 'adoption-placed', ...must }), day('ceased', 'DATE_PLACED_CEASED', { event: 'adoption-reversed' }), code('reason', placedReason, 'REASON_PLACED_CEASED')],
};
const permanence: ListShape = {
  list: 'ssda903/previous-permanence', title: 'Previous permanence', subject: 'child', dated: [], twice: 'said', tells: ['child', 'permanence'],
  columns: [ofChild, born, code('permanence', previousPermanence, 'PREV_PERM', should), reference('authority', 'LA_PERM', { width: 3 }), text('when', 'DATE_PERM')],
};
const missed: ListShape = {
  list: 'ssda903/missing', title: 'Missing', subject: 'child', dated: ['started'], tells: ['child', 'started'],
  columns: [ofChild, born, code('missing', missing, 'MISSING|MIS', should), day('started', 'MIS_START', { event: 'missing', ...must }), day('ended', 'MIS_END', { event: 'returned' })],
};
const workers: ListShape = {
  list: 'ssda903/workers', title: 'Social worker episodes', subject: 'child', dated: ['started'], tells: ['child', 'worker', 'started'],
  columns: [ofChild, born, reference('worker', 'SW_ID', should), day('started', 'SW_DECOM', { event: 'worker-started', ...must }), day('ended', 'SW_DEC', { event: 'worker-ended' }), code('reason', workerReason, 'SW_REASON')],
};
const deprivation: ListShape = {
  list: 'ssda903/deprivation-of-liberty', title: 'Deprivation of liberty orders', subject: 'child', dated: ['started'], tells: ['child', 'started'],
  columns: [ofChild, born, day('started', 'DOLO_START', { event: 'liberty-order-started', ...must }), day('ended', 'DOLO_END', { event: 'liberty-order-ended' })],
};

/** The return of children looked after (SSDA903), 2017 to 2026, as files of tables or as one XML file. Postcodes and pupil numbers are not kept. */
export const ssda903: ReturnShape = { kind: 'ssda903', title: 'SSDA903', lists: [header, episodes, reviews, asylum, outcomes, leavers, adoption, placed, permanence, missed, workers, deprivation] };
