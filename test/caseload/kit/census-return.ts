type Fields = Readonly<Record<string, string>>;
const fields = (values: Fields) => Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`).join('');
const part = (name: string, defaults: Fields) => (more: Fields = {}, inside = '') => `<${name}>${fields({ ...defaults, ...more })}${inside}</${name}>`;

/** Parts of a census return without a fault, to be put together and spoilt. */
export const assessment = part('Assessments', { AssessmentActualStartDate: '2023-05-03', AssessmentAuthorisationDate: '2023-06-20' });
export const needPlan = part('CINPlanDates', { CINPlanStartDate: '2023-07-03', CINPlanEndDate: '2023-07-20' });
export const enquiry = part('Section47', { S47ActualStartDate: '2023-07-03', DateOfInitialCPC: '2023-07-20', ICPCnotRequired: 'false' });
export const plan = part('ChildProtectionPlans', { CPPstartDate: '2023-07-20', CPPendDate: '2024-01-18', InitialCategoryOfAbuse: 'NEG', LatestCategoryOfAbuse: 'NEG', NumberOfPreviousCPP: '0' });
export const reviews = (...days: readonly string[]) => `<Reviews>${days.map((day) => `<CPPreviewDate>${day}</CPPreviewDate>`).join('')}</Reviews>`;
export const proceedings = part('PreProceedingsandFGDM', { PPStartDate: '2023-09-04', FGDMMeetingOffer: '1', ReviewMeetingsCount: '2' });
export const referral = part('CINdetails', { CINreferralDate: '2023-05-02', ReferralSource: '1A', PrimaryNeedCode: 'N1', ReferralNFA: 'false' });
export const identifiers = part('ChildIdentifiers', { LAchildID: 'C1', UPN: 'A123456789012', PersonBirthDate: '2015-03-27', Sex: 'F' });
const characteristics = '<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HEAR</Disability><Disability>LD</Disability></Disabilities></ChildCharacteristics>';

export const childOf = (details: string, ids: Fields = {}) => `<Child>${identifiers(ids)}${characteristics}${details}</Child>`;
export const census = (children: string, header: Fields = {}) =>
  `<Message><Header><CollectionDetails>${fields({ Collection: 'CIN', Year: '2024', ReferenceDate: '2024-03-31', ...header })}</CollectionDetails><Source><LEA>916</LEA></Source></Header><Children>${children}</Children></Message>`;
export const wholeChild = () => childOf(referral({}, assessment() + enquiry() + plan({}, reviews('2023-10-12')) + needPlan({ CINPlanStartDate: '2023-06-21', CINPlanEndDate: '2023-07-19' }) + proceedings()));
