// Also runs in the browser, as it is but for its types: it imports nothing, and knows neither page nor server.

export type PersonalKind = 'name' | 'born' | 'phone' | 'postcode' | 'email' | 'nhs-number';

/** A part of a text that seems to say who somebody is. */
export interface Spotted { readonly kind: PersonalKind; readonly from: number; readonly to: number; readonly text: string }

interface Knowing {
  /** Full names of colleagues, in lower case: they are fine. */
  readonly staff: readonly string[];
  /** A full date of two years before this one or earlier is more likely a birthday than a visit. */
  readonly year: number;
}

/** What in a text seems to name somebody or say how to find them, in the order of the text. It guesses: it warns and never refuses. */
export function spotPersonal(text: string, { staff, year }: Knowing): Spotted[] {
  const found = [
    ...each(text, email, 'email'), ...each(text, nhsNumber, 'nhs-number').filter((one) => isNhsNumber(one.text)),
    ...each(text, phone, 'phone'), ...each(text, postcode, 'postcode'), ...birthdays(text, year),
    ...names(withoutStaff(text, staff), new Set(staff.flatMap((name) => name.split(' ').slice(-1)))),
  ];
  return withoutOverlaps(found.map((one) => ({ ...one, text: text.slice(one.from, one.to) })));
}

const email = /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
const nhsNumber = /(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g;
const phone = /(?<![\w-])(?:\+44 ?(?:\(0\) ?)?|0)(?:[ ()-]{0,2}\d){9,10}(?!\d)/g;
const postcode = /(?<![\w-])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\w-])/gi;

function each(text: string, pattern: RegExp, kind: PersonalKind): Spotted[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length, text: match[0] }));
}

/** The tenth figure of an NHS number checks the nine before it. */
function isNhsNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').split('').map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const date = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months}),? ?(?:\\d{4})?)`;
const bornOn = new RegExp(`\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday|birth date)\\b[^\\d\\n]{0,20}(${date})`, 'gi');
const anyDate = new RegExp(`(?<![\\w/-])${date}(?![\\w/-])`, 'gi');

function birthdays(text: string, year: number): Spotted[] {
  const long = each(text, anyDate, 'born').filter((one) => {
    const said = /(?:19|20)\d{2}/.exec(one.text);
    return said !== null && Number(said[0]) <= year - 2;
  });
  return [...each(text, bornOn, 'born'), ...long];
}

/** The same text with the names of colleagues blotted out, so that every place stays where it is. */
function withoutStaff(text: string, staff: readonly string[]): string {
  const lower = text.toLowerCase();
  return staff.filter((name) => name.includes(' ') && lower.includes(name)).reduce((rest, name) => {
    const parts = rest.toLowerCase().split(name);
    if (rest.length !== rest.toLowerCase().length) return rest;
    let at = 0;
    return parts.map((part, index) => {
      const piece = rest.slice(at, at + part.length);
      at += part.length + name.length;
      return index === parts.length - 1 ? piece : piece + '·'.repeat(name.length);
    }).join('');
  }, text);
}

const titles = 'Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Rev|Prof|Master|Auntie|Aunt|Uncle|Nan|Nana|Grandma|Grandad';
const capital = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}+(?:['’-]\\p{L}+)*";
const titled = new RegExp(`(?<!\\p{L})(?:${titles})\\.? (?:\\p{Lu}\\.? ?)*${capital}`, 'gu');
const runOfCapitals = new RegExp(`(?<!\\p{L})${capital}(?: (?:\\p{Lu}\\.? )?(?:(?:de|van|von|bin|al|el|la|du|da|dos) )?${capital})*`, 'gu');
const initialAndName = new RegExp(`(?<![\\p{L}.])\\p{Lu}\\. ?${capital}`, 'gu');

function names(text: string, surnames: ReadonlySet<string>): Spotted[] {
  const byTitle = each(text, titled, 'name').filter((one) => !surnames.has(one.text.split(' ').at(-1)?.toLowerCase() ?? ''));
  const byInitial = each(text, initialAndName, 'name').filter((one) => !isKnownWord(one.text.replace(/^.\. ?/, '')));
  return [...byTitle, ...byInitial, ...each(text, runOfCapitals, 'name').flatMap(namesInRun)];
}

/** Of words that begin with a capital one after the other: two that are no known words, or one that is a common first name. */
function namesInRun(run: Spotted): Spotted[] {
  const words = [...run.text.matchAll(/\S+/g)].map((match) => ({ word: match[0], from: run.from + match.index, to: run.from + match.index + match[0].length }));
  const kept = words.filter(({ word }) => !isKnownWord(word));
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return [];
  const isName = kept.length >= 2 || kept.some(({ word }) => firstNames.has(plainWord(word)));
  return isName ? [{ ...run, from: first.from, to: last.to }] : [];
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/['’]s$/, '');
}

/** A word of ours, of the calendar, of the place or of the start of a sentence: with a capital, and no name. */
function isKnownWord(word: string): boolean {
  return plainWord(word).split('-').every((part) => knownWords.has(part)) || /shire$/i.test(plainWord(word));
}

const knownWords = new Set((
  'a about academy according act action actions added adult adults advised after again age agency agreed aim aims all also although always an analysis and annual another any appointment '
  + 'april are area areas as asked assessment assessments at attempted august authority aware away baby back bank based because been before best better between bill birth board both boy branch bring brother build but by '
  + 'call called calm came can cannot care carer carers case centre chair change changes check checked child children christmas church city class clear clinic close college community completed concern '
  + 'concerns conference confirmed consent considered contact contacted core council county court covered danger date dates day days december decision delay described despite development did direct direction '
  + 'director discussed discussion district do doctor document done during each early easter education eid emergency english evening every everybody everyone evidence explained explains family father '
  + 'feb february feedback few first five follow following for form former foster found four framework friday from full fundamentals further future gave general girl given goal goals good grandfather '
  + 'grandmother group guidance guardian had half has have he head health heard help her here high him his history holiday home hospital house household housing how however hub i identified if '
  + 'important in included independent infant information initial inspector intervention into introduced is issue issues it its january job joint july june junior just keep kept key know lane last lead leader '
  + 'learning leaving legal length letter level life like list little local looked made main make management manager many march may meeting meetings member mental met mind monday month monthly more most mother '
  + 'mum dad mums dads moving much multi must my national need needs neglect new next nhs night no nobody none not note noted nothing notes november now number nurse nursery observation observed october of off offer offered office '
  + 'officer ofsted on once one only open option or order other our out outcome outcomes outside over oversight own parent parents park part partner partners pathway pending people permanence personal pip place placement plan planned '
  + 'planning plans play point police policy positive practice practitioner present previous primary principal private probation problem professional professionals progress protection public pupil purpose question quote quoted reason '
  + 'reasons reception recommendation record recorded records referral regarding relationship report reports resource response review reviewing reviews risk risks road room safe safeguarding said same '
  + 'saturday saw school schools second secondary section see seen senior sent september serious service services session sessions set several shared she short should showed sibling siblings sign signed signs since sister '
  + 'six so social some somebody south north east west spoke spring staff standard standards start started statement statements station still story strategy street strengths student summary summer autumn winter sunday supervision supervisor '
  + 'support supported sure taken talked task teacher team teams ten tenancy term that the their them then there these they things this those three thursday time to today together told tomorrow too took toolkit '
  + 'tracker training transport tried trust tuesday two under understanding unit university until unsure up update updated us use used very video view views village visit visited visiting visits voice waiting walk was way we '
  + 'wednesday week weekend weekly well went were what when where whether which while who whole why will wish wishes wishes with within without witness women words work worker workers working would written wrote year years yes yesterday yet you young youth your '
  + 'asperger british england britain europe european great kingdom london scotland scottish united wales welsh irish ireland polish romanian urdu arabic somali bengali punjabi turkish kurdish french spanish portuguese hindi tamil lithuanian '
  + 'facebook instagram snapchat tiktok whatsapp youtube google teams zoom word excel liquidlogic mosaic eclipse touchstone signs safety three houses genogram ecomap graded profile outcomes star barnardo nspcc childline womens aid refuge '
  + 'january mr mrs ms miss mx dr reviewing judge magistrates crown family drug alcohol recovery domestic abuse violence exploitation missing return interview welfare strength difficulties questionnaire').split(' '));

const firstNames = new Set((
  'aaliyah aaron abdul abdullah abigail adam adnan aisha alan alex alexander alexandra alfie alfred ali alice alisha amanda amber amelia amina amir amy andrea andrew angela anita ann anna anne annie anthony archie arthur asha '
  + 'ashley ava barbara ben benjamin beth bethany betty billy bradley brandon brian callum cameron carl carol caroline carolyn catherine charles charlie charlotte chelsea cheryl chloe chris christian christine christopher claire clare '
  + 'colin connor courtney craig daniel danielle danny darren dave david deborah debra declan denise dennis diane donna dorothy dylan edward eleanor elena elijah elizabeth ella ellie elliot emily emma eric erin ethan eva evie fatima '
  + 'fiona frances francesca frank freddie freya gareth gary gavin gemma george georgia gerald gillian graham grayson hamza hannah harriet harrison harry hassan hayley heather heidi helen henry holly ian ibrahim imogen imran irene isaac '
  + 'isabel isabella isabelle isla jack jacob jacqueline jade jake jamal james jamie jane janet janice jason jasmin jasmine jay jayden jean jeff jennifer jenny jeremy jess jessica jim jo joan joanna joanne joe joel john jonathan jordan joseph josh '
  + 'joshua joyce judith julia julian julie justin kai kaiden karen karl kate katherine kathleen katie kayden kayleigh keith kelly ken kenneth kerry kevin khadija kieran kim kimberley kirsty kyle laura lauren leah leanne lee leo leon leonard lewis '
  + 'liam linda lisa logan lorraine louis louise lucas lucy luke lydia lynn madison maisie malik marcus margaret maria marie marion martin mary maryam mason matt matthew maureen max maya megan melissa mia michael michelle mike mohamed mohammad mohammed '
  + 'molly muhammad nadia naomi natalie natasha nathan neil niamh nicholas nick nicola nicole nigel noah nora norman oliver olivia omar oscar owen patricia patrick paul paula pauline peter philip phillip phoebe poppy priya rachael rachel ralph raymond '
  + 'rebecca reece rhys richard rita rob robert robin roger ronald rory rosie roy ruby russell ruth ryan sally sam samantha samira samuel sandra sara sarah scarlett scott sean sebastian shannon sharon shaun sheila shirley simon simone sofia sophia sophie '
  + 'stacey stanley stephanie stephen steve steven stewart stuart sue summaya susan suzanne sylvia tanya tara teresa terry theo thomas tia tim timothy tina toby tom tony tracey tracy trevor tyler valerie vanessa vera victoria vincent wayne wendy '
  + 'william yasmin yusuf yvonne zac zachary zainab zara zoe').split(' '));

function withoutOverlaps(found: readonly Spotted[]): Spotted[] {
  const inOrder = found.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const kept: Spotted[] = [];
  for (const one of inOrder) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}
