import { ethnicity, gender, yesNoUnknown } from './code-sets.ts';
import { child, code, type Column, count, day, should, staff } from './shape.ts';

/** What most lists begin with. Age is compared with the date of birth and not kept: it changes by itself. */
export const person: readonly Column[] = [
  child('Child Unique ID|Child ID|Unique Child ID|Child’s Unique ID|Child Unique Identifier'),
  code('gender', gender, 'Gender|Sex', should),
  code('ethnicity', ethnicity, 'Ethnicity|Ethnic origin', should),
  day('born', 'Date of Birth|DOB|Date of Birth or expected date of birth', { future: true }),
  count('age', 'Age of Child (Years)|Age|Age of Child|Age (Years)', { range: [-1, 125], parts: true, judgedOnly: true }),
];
export const disabled = code('disabled', yesNoUnknown, 'Does the Child have a Disability|Does the Child have a Disability?|Disability');
export const team = staff('team', 'Allocated Team|Team', should);
export const worker = staff('worker', 'Allocated Worker|Worker|Allocated Social Worker', should);
