import type { Cell } from '../../kernel/tables.ts';
import { careSheets } from './annex-a-care-sheets.ts';
import { type MadeSheet, commonCells, commonHeads, dayCell, disabledHead, staffCells, staffHeads } from './annex-a-cells.ts';
import { type Cohorts, allDiscussed, allReferred, assessmentsOf, beforeLatest, cohortsAt, conferencesBefore, contactsOf, enquiriesOf, helped, inNeed, onPlan, referralsOf, statusOf } from './cohorts.ts';
import type { Authority, Child } from './journey.ts';
import { abuseLabel, answerLabel, closureLabel, needLabel, sourceLabel, statusLabel } from './labels.ts';

/** What of one child stands on a list: nothing, one row or several, without the columns that all lists begin with. */
export type RowsOf = (child: Child, cohorts: Cohorts) => Cell[][];

const contacts: RowsOf = (child, cohorts) => contactsOf(child, cohorts).map(({ on, source }) => [dayCell(on), sourceLabel(source)]);
const earlyHelp: RowsOf = (child, cohorts) => (child.help && helped(child, cohorts) ? [[dayCell(child.help.started), dayCell(child.help.completed), child.help.organisation]] : []);
const referrals: RowsOf = (child, cohorts) => referralsOf(child, cohorts).map(({ referred, source, noFurtherAction }) => [dayCell(referred), sourceLabel(source), answerLabel(noFurtherAction), beforeLatest(allReferred(child)), ...staffCells(child)]);
const assessments: RowsOf = (child, cohorts) => assessmentsOf(child, cohorts).map(({ started, seen, authorised, support }) => [answerLabel(child.disabled), dayCell(started), answerLabel(seen), dayCell(authorised), answerLabel(support ?? (authorised ? false : null)), ...staffCells(child)]);
const enquiries: RowsOf = (child, cohorts) => enquiriesOf(child, cohorts).map(({ discussed, unnecessary, conference, planned }) => [
  answerLabel(child.disabled), dayCell(discussed), answerLabel(unnecessary), dayCell(conference), answerLabel(planned), beforeLatest(allDiscussed(child)), conferencesBefore(child), ...staffCells(child),
]);
const needed: RowsOf = (child, cohorts) => {
  const episode = inNeed(child, cohorts);
  if (!episode) return [];
  return [[answerLabel(child.disabled), dayCell(episode.referred), needLabel(episode.need), dayCell(child.lastSeen), dayCell(episode.closed), episode.closed && episode.closure ? closureLabel(episode.closure) : null, statusLabel(statusOf(child, episode)), ...staffCells(child)]];
};
const protection: RowsOf = (child, cohorts) => {
  const plan = onPlan(child, cohorts);
  if (!plan) return [];
  return [[answerLabel(child.disabled), dayCell(plan.started), abuseLabel(plan.first), abuseLabel(plan.latest), dayCell(plan.lastVisit), answerLabel(plan.alone), dayCell(plan.reviews.at(-1) ?? null), dayCell(plan.ended), 'b) No', plan.before, ...staffCells(child)]];
};

interface Made { readonly title: string; readonly heads: readonly string[]; readonly of: RowsOf }

/** Lists 1 to 7, titled and headed as in Ofsted's workbook. */
const lists: readonly Made[] = [
  { title: 'List 1: Contacts', heads: ['Date of Contact', 'Contact Source'], of: contacts },
  { title: 'List 2: Early Help', heads: ['Assessment start date', 'Assessment completion date', 'Organisation completing assessment'], of: earlyHelp },
  { title: 'List 3: Referral', heads: ['Date of referral', 'Referral Source', 'Referral NFA?', 'Number of Referrals in Last 12 Months', ...staffHeads], of: referrals },
  { title: 'List 4: Assessments', heads: [disabledHead, 'Continuous Assessment Start Date', 'Child Seen During Continuous Assessment', 'Continuous Assessment Date of Authorisation', 'Was the child assessed as requiring LA children’s social care support', ...staffHeads], of: assessments },
  {
    title: 'List 5: Section 47 enquiries and Initial Child Protection Conferences', of: enquiries,
    heads: [disabledHead, 'Strategy discussion initiating Section 47 Enquiry Start Date', 'Was an Initial Child Protection Conference deemed unnecessary?', 'Date of Initial Child Protection Conference', 'Did the Initial Child Protection Conference Result in a Child Protection Plan', 'Number of Section 47 Enquiries in the last 12 months', 'Number of ICPCs in the last 12 months', ...staffHeads],
  },
  { title: 'List 6: Children in Need', heads: [disabledHead, 'CIN Start Date', 'Primary Need Code', 'Date Child Was Last Seen', 'CIN Closure Date', 'Reason for Closure', 'Case status', ...staffHeads], of: needed },
  {
    title: 'List 7: Child protection', of: protection,
    heads: [disabledHead, 'Child Protection Plan Start Date', 'Initial Category of Abuse', 'Latest Category of Abuse', 'Date of the Last Statutory Visit', 'Was the Child Seen Alone?', 'Date of latest review conference', 'Child Protection Plan End Date', 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)', 'Number of Previous Child Protection Plans', ...staffHeads],
  },
];

/** The eleven lists of Annex A, with the columns of 2024. */
export function annexASheets(authority: Authority): MadeSheet[] {
  const cohorts = cohortsAt(authority.asAt);
  const made = lists.map(({ title, heads, of }, place): MadeSheet => ({
    number: place + 1, title, heads: [...commonHeads, ...heads],
    * cells() {
      for (const child of authority.children) for (const cells of of(child, cohorts)) yield [...commonCells(child, cohorts), ...cells];
    },
  }));
  return [...made, ...careSheets(authority, cohorts)];
}
