import type { EvidenceByCode } from './evidence.ts';

export const recording: EvidenceByCode = {
  'CR-01': {
    met: ['One page, written to the child by name.', 'Read aloud to check that it is kind and clear.', 'Long words taken out; tried out on a colleague\'s own children.'],
    partly: ['Clear, but it calls the child "the subject".'], not: ['Three pages copied from e-mails.'],
    improve: ['Write it as if the child will read it.', 'Cut the copied e-mails to what matters.'],
    better: ['Rewritten to the child in half the length.'],
  },
  'CR-02': {
    met: ['Entered the day after; dates agree with the visit record.', 'All short forms are spelled out.', 'School and address checked against the front page.'],
    partly: ['Two entries were made three weeks late.'], not: ['The school is the one before last.'],
    improve: ['Correct the school and the date of the move.', 'Spell out the short forms.'],
    better: ['Facts checked with the carer and put right; short forms spelled out.'],
  },
  'CR-03': {
    met: ['Keeps the name of the first school, the blue bicycle and why the move came.', 'Kind and true about Mum\'s illness.', 'Photographs and who took them are noted for later life work.'],
    partly: ['Says why they moved; the small things are missing.'], not: ['An adult reading this would learn only about meetings.'],
    improve: ['Add what this child would want to know one day.', 'Say it kindly: how the parents tried.'],
    better: ['Added the first day at school, the favourite song and who was at the party.'],
  },
  'CR-04': {
    met: ['Only this child\'s week; the sister has her own.', 'Says how this child took the argument: went quiet and hid the toys.', 'Nothing copied from a brother\'s record.'],
    partly: ['One paragraph is shared word for word with the brother.'], not: ['Half of it is about the sister.'],
    improve: ['Write the shared paragraph again from this child\'s side.', 'Take out what belongs to the sister.'],
    better: ['Shared part rewritten: how this child saw that night.'],
    apart: ['An only child; no record of a brother or sister exists.'],
  },
  'CR-05': {
    met: ['The night worker\'s test: risk, people and plan found in two minutes.', 'Headings say what is beneath.', 'Front page brought up to date today.'],
    partly: ['The story is there but the plan is hard to find.'], not: ['A newcomer could not find who has the child tonight.'],
    improve: ['Put the risk and the people at the top.', 'Use headings that say what is beneath.'],
    better: ['Top box with risk, people and plan added and tried out with a colleague.'],
  },
  'CR-06': {
    met: ['Says why the missed meals matter now.', 'What does not fit is named: two stories of one night.', 'Ends with what we still do not know.'],
    partly: ['Facts are full; what they mean is one line.'], not: ['Only what happened.'],
    improve: ['Add what it means for the child and what may follow.', 'Say what you do not know yet.'],
    better: ['A paragraph on what it means, and two open questions.'],
  },
  'CR-07': {
    met: ['Hearsay is marked as such; the school\'s log is what we rest on.', 'Says plainly: not good enough, and fairly sure.', 'Two facts carry the view and are named.'],
    partly: ['Says how things are, not how sure we are.'], not: ['A neighbour\'s word stands as fact.'],
    improve: ['Mark what is hearsay.', 'Say how good or bad it is for the child, and how sure you are.'],
    better: ['Hearsay marked; the view is stated with how sure we are.'],
  },
  'CR-08': {
    met: ['Who decided, when, and why not the other way.', 'Transfer summary tried out on the new worker: two questions, both added.', 'Reasons stand beside the decision to end contact at home.'],
    partly: ['The decision is there; the other choice is not.'], not: ['The decision has no reason beside it.'],
    improve: ['Add why, and what else was thought about.', 'Say who decided and on what day.'],
    better: ['Reasons and the other choice are now beside the decision.'],
    apart: ['A note of a telephone call; nothing was decided in it.'],
  },
  'CR-09': {
    met: ['Says what a third worker in a year meant for the child.', 'The long wait for the therapy is named with its effect.', 'Moves are told from the child\'s side.'],
    partly: ['The effect of home is there; the effect of our delays is not.'], not: ['Nothing on what the changes meant.'],
    improve: ['Say what our own delay meant for the child.', 'Tell the move from the child\'s side.'],
    better: ['Added what the wait and the new worker meant, in the child\'s words.'],
  },
  'CR-10': {
    met: ['Section 17 is named, with what it meant here.', 'What was shared with school, and on what grounds, is noted.', 'Consent asked, given and dated.'],
    partly: ['The duty is named; the ground for sharing is not.'], not: ['It does not say why the police were told without consent.'],
    improve: ['Give the ground on which it was shared.', 'Name the duty and what it meant for this child.'],
    better: ['Ground for sharing added, and the talk with the parent about it.'],
    apart: ['A life story page; no decision and nothing shared.'],
  },
};
