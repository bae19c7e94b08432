import { accommodation, activity, ceased, eligibility, ethnicity, gender, inTouch, leaving, legalStatus, location, need, permanence, placement, provider, reversal, suitability, yesNo, yesNoUnknown } from './code-sets.ts';
import { disabled, person, team, worker } from './annex-a-person.ts';
import { code, count, day, type ListShape, must, reference, should, staff, text } from './shape.ts';

const inCare: ListShape = {
  list: 'annex-a/8', title: 'List 8: Children in care', subject: 'child', dated: [], twice: 'stops', tells: ['child', 'started'],
  columns: [
    ...person, code('asylum', yesNo, 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)'), disabled,
    day('started', 'Date Started to be Looked After', { event: 'care-started', ...must }), code('need', need, 'Child’s Category of Need|Category of Need', should),
    code('again', yesNo, 'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)|Is this a second or subsequent episode of being a Looked After Child within the last 12 months (Y/N)'),
    day('legalFrom', 'Start date of current legal status', { event: 'legal-status' }), code('legalStatus', legalStatus, 'Child’s Legal Status|Legal Status', should),
    day('lastReview', 'Date of Latest Statutory Review', { event: 'care-review' }), day('lastVisit', 'Date of Last Social Work Visit', { event: 'care-visit' }), code('permanence', permanence, 'What is the permanence plan for this child?'),
    day('lastOfficer', 'Date of Last IRO Visit / Contact to the Child', { event: 'reviewing-officer' }), day('lastHealth', 'Date of Last Health Assessment', { event: 'health' }), day('lastDental', 'Date of Last Dental Check', { event: 'dental' }),
    count('placements', 'Number of Placements in the Last 12 months', should), day('ceased', 'Date Ceased to be Looked After', { event: 'care-ended' }), code('reason', ceased, 'Reason Ceased to be Looked After'),
    day('placedFrom', 'Start Date of Most Recent Placement', { event: 'placement', ...should }), code('placement', placement, 'Placement Type', should), code('provider', provider, 'Placement Provider', should),
    reference('urn', 'URN of Placement'), code('location', location, 'Placement Location'), text('placedIn', 'LA of Placement'),
    count('missing', 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months'), count('absent', 'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months'),
    code('interviewOffered', yesNoUnknown, 'Was the child offered a Return Interview after their last missing episode (Y/N)?'), code('interviewAccepted', yesNoUnknown, 'Did the child accept a Return Interview after their last missing episode (Y/N)?'), team, worker,
  ],
};

const leavers: ListShape = {
  list: 'annex-a/9', title: 'List 9: Care leavers', subject: 'child', dated: [], twice: 'stops', tells: ['child', 'eligibility', 'inTouch'],
  columns: [
    ...person, code('asylum', yesNo, 'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)'), disabled, { ...team, need: 'may' }, { ...worker, need: 'may' },
    staff('adviser', 'Allocated Personal Advisor|Allocated Personal Adviser|Personal Adviser|Personal Advisor'), code('eligibility', eligibility, 'Eligibility Category', should),
    day('lastPathway', 'Latest Pathway Plan Review Date', { event: 'pathway-review' }), code('inTouch', inTouch, 'LA In Touch|In Touch', should), day('lastContact', 'Latest Date of Contact', { event: 'leaver-contact' }),
    code('accommodation', accommodation, 'Type of Accommodation'), code('suitability', suitability, 'Suitability of Accommodation'), code('activity', activity, 'Activity Status'),
  ],
};

const adoption: ListShape = {
  list: 'annex-a/10', title: 'List 10: Adoption', subject: 'child', dated: [], twice: 'stops', tells: ['child', 'entered'],
  columns: [
    ...person, reference('family', 'Family identifier'), disabled, day('entered', 'Date the Child Entered Care', { event: 'care-started', ...should }),
    day('decided', 'Date of Decision that Child Should be Placed for Adoption', { event: 'adoption-decided' }), day('ordered', 'Date of Placement Order', { event: 'placement-order' }),
    day('matched', 'Date of Matching Child and Prospective Adopters', { event: 'adoption-matched' }), day('placed', 'Date Placed for Adoption', { event: 'adoption-placed' }), day('adopted', 'Date of Adoption Order', { event: 'adopted' }),
    day('reversed', 'Date of Decision that Child Should No Longer be Placed for Adoption', { event: 'adoption-reversed' }), code('reversal', reversal, 'Reason Why Child No Longer Placed for Adoption'),
    day('fostered', 'Date the child was placed for fostering in FFA or concurrent planning placement', { event: 'fostered-for-adoption' }),
  ],
};

const adopters: ListShape = {
  list: 'annex-a/11', title: 'List 11: Adopters', subject: 'adopter', dated: [], twice: 'said', tells: ['adopter', 'family'],
  columns: [
    reference('adopter', 'Individual adopter identifier', must), reference('family', 'Family identifier', should), code('gender', gender, 'Gender'), code('ethnicity', ethnicity, 'Ethnicity'), code('disabled', yesNoUnknown, 'Disability'),
    code('fostering', yesNo, 'Is the (prospective) adopter fostering for adoption?'), day('enquired', 'Date enquiry received'), day('firstStarted', 'Date Stage 1 started'), day('firstEnded', 'Date Stage 1 ended'),
    day('secondStarted', 'Date Stage 2 started'), day('secondEnded', 'Date Stage 2 ended'), day('applied', 'Date application submitted'), day('approved', 'Date application approved'), day('matched', 'Date adopter matched with child(ren)'),
    day('placed', 'Date child/children placed with adopter(s)'), count('children', 'No. of children placed|Number of children placed'), day('adopted', 'Date of Adoption Order'), day('left', 'Date of leaving adoption process'), code('leaving', leaving, 'Reason for leaving adoption process'),
  ],
};

export const annexACare: readonly ListShape[] = [inCare, leavers, adoption, adopters];
