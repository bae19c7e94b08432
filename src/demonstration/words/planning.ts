import type { EvidenceByCode } from './evidence.ts';

export const planning: EvidenceByCode = {
  'PR-01': {
    met: ['Home with Mum under a supervision order, with long-term fostering as second choice.', 'The child says "I stay here until I am big" and the plan agrees.',
      'Special guardianship with the grandparents, with the date of the hearing.'],
    partly: ['It says where, but not on what legal footing.'], not: ['Permanence is not mentioned.'],
    improve: ['Say where the child will grow up, with whom and on what legal footing.', 'Make the permanence aim the first line of the plan.'],
    better: ['The permanence aim and its legal footing are the first lines, agreed at the second review.'],
    apart: ['A short plan for support at home; no question of where the child lives.'],
  },
  'PR-02': {
    met: ['Each of the six needs in the assessment has its step.', 'Two steps that came from nowhere were taken out.', 'Need and step are side by side in one table.'],
    partly: ['Speech delay is in the assessment and not in the plan.'], not: ['The plan is the same as the last one though the assessment is new.'],
    improve: ['Add a step for the speech delay, or say why not.', 'Take out steps that meet no need.'],
    better: ['Speech and language step added, with the nursery\'s part; three old steps closed.'],
  },
  'PR-03': {
    met: ['Every step has who, what and by when, and was read to the child.', 'The child chose the words for steps one and two.', 'Anyone could tell when each step is done.'],
    partly: ['Steps have names; three have no date.'], not: ['Steps say "support" and "monitor".'],
    improve: ['Give each step a person and a date.', 'Rewrite "monitor" as what will be seen, by whom and when.'],
    better: ['Each step now says who will see what, by which date; read through with the child.'],
  },
  'PR-04': {
    met: ['Family meeting held: Grandad does Mondays, the aunt does holidays.', 'Two steps rest on what the family already does well.',
      'A friend from church offered school runs; it is in.'],
    partly: ['Parents were asked; nobody else was.'], not: ['The plan was written by professionals alone.'],
    improve: ['Ask the wider family what they can offer and put it in.', 'Build one step on something that goes well now.'],
    better: ['Video call with both sides of the family; four offers are in the plan.'],
    blocked: [{ attempts: 'Two dates offered for a family meeting; neither side could come together.', next: 'Separate calls this week, then one plan.' }],
  },
  'PR-05': {
    met: ['From two school days a week to five by half term; the tutor checks on Fridays.', '"I will sleep in my own room" is the picture of better.',
      'Today\'s picture and the one we want are side by side.'],
    partly: ['It says what will be better, not how we will know.'], not: ['No picture of better for this child.'],
    improve: ['Say who will check, and when, that it is better.', 'Describe what the child will notice.'],
    better: ['Each aim has its sign, and the person who looks for it.'],
  },
  'PR-06': {
    met: ['No step is past its date. Last week\'s move is in.', 'Updated within two days of the new baby.', 'One late step has its reason and a new date.'],
    partly: ['Two steps are past their dates without a reason.'], not: ['The plan is from before the child moved.'],
    improve: ['Bring the late steps up to date with reasons.', 'Put the change at home into the plan.'],
    better: ['Late steps closed or given a reason and a date; the move is in.'],
  },
  'PR-07': {
    met: ['Parenting course twice did not help; coaching at home did and is carried on.', 'The plan names three past plans and what came of them.',
      'Written contracts failed before and are left out.'],
    partly: ['Past help is listed without what came of it.'], not: ['The same step is written for the third time.'],
    improve: ['Say what came of the earlier plan and what you do differently.', 'Replace the step that failed twice.'],
    better: ['What helped before is named, and the step that had failed is replaced.'],
    apart: ['First plan for this child; there was none before.'],
  },
  'PR-08': {
    met: ['If contact is missed twice, the aunt has the children and we meet within two days.', 'The family has read it and knows who acts.',
      'Signs that things are going wrong are listed, with what we do.'],
    partly: ['There is a second plan, but nobody is named to act.'], not: ['The contingency reads "seek legal advice".'],
    improve: ['Say what would set it off, who acts and by when.', 'Share the contingency with the family and note what they said.'],
    better: ['Now says the sign, the person and the day, and the parents have read it.'],
  },
  'PR-09': {
    met: ['Progress check at six weeks is there; its two questions are answered.', 'The reviewing officer was asked before the change of school.',
      'The chair chased the health step and it is done.'],
    partly: ['The chair was told afterwards, not asked before.'], not: ['No progress check since the last review.'],
    improve: ['Answer the reviewing officer\'s question about contact.', 'Record the progress check and what was found.'],
    better: ['Progress check held; all three points have answers with dates.'],
    blocked: [{ attempts: 'The reviewing officer\'s post changed hands; two messages left with the duty officer.', next: 'Handover meeting on Wednesday; check follows.' }],
  },
};
