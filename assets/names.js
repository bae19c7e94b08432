// Says so, gently and beside the text, where what is typed seems to name somebody. Nothing is sent anywhere, and nothing is held up.
// `spotPersonal` stands above in this script: it is the rule that the service itself goes by.
for (const form of document.querySelectorAll('form[data-watch]')) watchForNames(form);

const nameWords = { name: 'a name', born: 'a date of birth', phone: 'a telephone number', postcode: 'a postcode', email: 'an e-mail address', 'nhs-number': 'an NHS number' };

function watchForNames(form) {
  let staff = null;
  for (const field of form.querySelectorAll('textarea')) {
    const told = document.createElement('p');
    Object.assign(told, { className: 'ts-noticed__line', id: `${field.id}-noticed` });
    told.setAttribute('role', 'status');
    field.after(told);
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), told.id].filter(Boolean).join(' '));
    let timer = 0;
    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => look(field, told), 800); });
    if (field.value) look(field, told);
  }

  async function look(field, told) {
    const text = field.value.slice(0, 10000);
    const year = new Date().getFullYear();
    let found = spotPersonal(text, { staff: staff ?? [], year });
    if (staff === null && found.some((each) => each.kind === 'name')) {
      staff = await knownStaff();
      found = spotPersonal(text, { staff, year });
    }
    if (field.value.slice(0, 10000) !== text) return;
    const said = found.slice(0, 3).map((each) => `“${each.text}” looks like ${nameWords[each.kind]}.`).join(' ');
    const words = said && `${said} Leave it out if it is: say “the mother” or “the child”.`;
    if (told.textContent !== words) told.textContent = words;
  }
}

/** The names of colleagues, which are fine. Without them a name too many is spotted, and no harm done. */
async function knownStaff() {
  try {
    const answer = await fetch('/privacy/staff-names', { headers: { accept: 'application/json' } });
    return answer.ok ? (await answer.json()).names : [];
  } catch {
    return [];
  }
}
