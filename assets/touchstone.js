// Small comforts. Every journey works without this file.
import { initAll } from '/assets/govuk-frontend.min.js';

initAll();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    await navigator.clipboard.writeText(text.value).then(() => { button.textContent = 'Copied'; }, () => { button.textContent = 'Marked: copy it with Ctrl and C'; });
  });
}
for (const dialog of document.querySelectorAll('[data-ending]')) warnBeforeTheEnd(dialog);

for (const form of document.querySelectorAll('form[data-passkey]')) usePasskeys(form);

for (const part of document.querySelectorAll('[data-again]')) lookAgain(part);

for (const form of document.querySelectorAll('form[data-autosave]')) saveWhileTyping(form);

/**
 * Sends each statement as it is answered. What the server has not said that it keeps lies in this browser, under the
 * person's own mark, and is sent as soon as that is possible: a lost connection, an ended session or a closed tab loses nothing.
 */
function saveWhileTyping(form) {
  const place = `touchstone:${form.dataset.autosave}`;
  const told = form.querySelector('[data-saved]');
  const kept = readKept(place);
  const waiting = {};
  const refused = new Map();
  let timer = 0;
  let under = null;
  let leaving = false;
  let signedOut = false;
  let refusal = '';

  // What was typed here before somebody answered anew, on another device say, is offered and not sent over the newer words.
  if (kept && kept.at < Number(form.dataset.newest)) offer(kept.fields);
  else if (kept) takeUp(kept.fields);
  form.addEventListener('input', (event) => note(event.target, 700));
  form.addEventListener('change', (event) => note(event.target, 0));
  form.addEventListener('submit', sendFirst);
  window.addEventListener('online', () => send());
  window.addEventListener('beforeunload', (event) => { if (!leaving && !signedOut && anyWaiting()) event.preventDefault(); });
  window.addEventListener('pageshow', () => { leaving = false; });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') send(); });
  if (anyWaiting()) send();

  function takeUp(fields) {
    Object.assign(waiting, fields);
    for (const [name, value] of Object.entries(fields)) giveBack(form, name, value);
  }

  function offer(fields) {
    say('Older answers that were never saved are kept on this device. ', true);
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: 'Use them', className: 'ts-link-button' });
    button.addEventListener('click', () => { takeUp(fields); send(); });
    told.append(button);
  }

  function anyWaiting() {
    return Object.keys(waiting).length > 0;
  }

  function anyRefused() {
    return Object.entries(waiting).some(([name, value]) => refused.get(name) === value);
  }

  function note(field, wait) {
    if (!field.name || field.name.startsWith('_') || field.name === 'then') return;
    waiting[field.name] = field.value;
    keep(field.name);
    if (signedOut) return;
    say('Saving…', false);
    again(wait);
  }

  // Each field by itself: another window of the same work keeps its own beside it.
  function keep(name) {
    try {
      localStorage.setItem(`${place}:${name}`, JSON.stringify({ at: Date.now(), value: waiting[name] }));
    } catch { /* No room or not allowed: the form itself still holds it. */ }
  }

  function keepNoLonger(name, value) {
    try {
      if (JSON.parse(localStorage.getItem(`${place}:${name}`))?.value === value) localStorage.removeItem(`${place}:${name}`);
    } catch { /* As above. */ }
  }

  // A form sent without a connection would leave the page and take what was typed with it: first it is saved, then it goes on.
  async function sendFirst(event) {
    // What was refused is shown at its place by the page itself, so then the form goes as a whole.
    const asWhole = toSend().length === 0 && anyRefused();
    leaving ||= asWhole;
    if (leaving) return;
    event.preventDefault();
    for (let tries = 0; tries < 2 && toSend().length > 0; tries += 1) await send();
    if (signedOut || toSend().length > 0) return;
    if (anyRefused()) form.requestSubmit(event.submitter);
    else goOn(event.submitter);
  }

  // All is saved, so the form itself stays here: sent as a whole it would put this window's words over another's.
  function goOn(button) {
    leaving = true;
    if (button?.value === 'sign-off') location.assign(form.dataset.next);
    else location.reload();
  }

  function send() {
    if (signedOut || leaving || toSend().length === 0) return under;
    clearTimeout(timer);
    under ??= sendNow(Object.fromEntries(toSend())).finally(() => { under = null; });
    return under;
  }

  // What was refused waits until it is changed, and does not hold up the rest.
  function toSend() {
    return Object.entries(waiting).filter(([name, value]) => refused.get(name) !== value);
  }

  async function sendNow(sent) {
    try {
      const body = new URLSearchParams({ ...sent, then: 'quietly', _csrf: form.elements._csrf.value });
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' }, keepalive: body.toString().length < 60000 });
      await understand(answer, sent);
    } catch {
      say('No connection. What you typed is kept on this device and will be saved when you are back.', true);
      again(5000);
    }
  }

  async function understand(answer, sent) {
    if (answer.ok) {
      document.dispatchEvent(new Event('touchstone:seen'));
      const state = await answer.json();
      for (const [name, value] of Object.entries(sent)) {
        if (waiting[name] === value) delete waiting[name];
        keepNoLonger(name, value);
      }
      show(state);
      if (toSend().length > 0) again(0);
    } else if (answer.status === 401 || answer.status === 403) {
      signInAgain();
    } else if (answer.status === 422) {
      const { errors } = await answer.json();
      for (const { field } of errors) refused.set(field, sent[field]);
      refusal = errors.map((each) => each.text).join(' ');
      say(refusal, true);
      if (toSend().length > 0) again(0);
    } else if (answer.status === 409) {
      const { why } = await answer.json();
      say(`Not saved: ${why}`, true);
    } else if (answer.status >= 400 && answer.status < 500) {
      say('This cannot be saved here. Copy what you typed, open the page afresh and try again.', true);
    } else {
      say('Not saved yet. It is kept on this device; trying again.', true);
      again(5000);
    }
  }

  function again(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function show(state) {
    if (anyRefused()) say(refusal, true);
    else say(`Saved on ${state.at}`, false);
    form.querySelector('[data-ready]').textContent = state.ready;
    form.querySelector('[data-progress]').value = state.ready;
  }

  function say(words, warn) {
    told.textContent = words;
    told.classList.toggle('ts-bar__saved--warn', warn);
  }

  function signInAgain() {
    say('You have been signed out. What you typed is kept on this device. ', true);
    const link = document.createElement('a');
    link.href = form.dataset.signIn;
    link.textContent = 'Sign in again';
    link.className = 'govuk-link';
    told.append(link);
    signedOut = true;
  }
}

/** What was kept of a piece of work, and when the newest of it was typed; null where there is nothing. */
function readKept(place) {
  const fields = {};
  let at = 0;
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(`${place}:`))) {
      const kept = JSON.parse(localStorage.getItem(key));
      fields[key.slice(place.length + 1)] = kept.value;
      at = Math.max(at, kept.at);
    }
  } catch { /* Nothing that can be read. */ }
  return at > 0 ? { at, fields } : null;
}

function giveBack(form, name, value) {
  const fields = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  for (const field of fields) {
    if (field.type === 'radio') field.checked = field.value === value;
    else field.value = value;
  }
}

/** A passkey is added or shown by the browser itself; what it answers goes with the form. */
async function usePasskeys(form) {
  if (!window.PublicKeyCredential) return;
  await import('/assets/simplewebauthn.min.js');
  const { startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser;
  const says = form.querySelector('[data-passkey-says]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    if (form.elements.answer.value !== '') return;
    event.preventDefault();
    says.textContent = '';
    try {
      const ask = form.dataset.passkey === 'add' ? startRegistration : startAuthentication;
      form.elements.answer.value = JSON.stringify(await ask({ optionsJSON: JSON.parse(form.dataset.options) }));
      form.submit();
    } catch (fault) {
      says.textContent = fault.name === 'InvalidStateError' ? 'This device has a passkey for your account already.' : 'That did not work, or was stopped. You can try again.';
    }
  });
}

/** Two minutes before the session ends it is offered to stay. Other windows of the same person count: they tell each other. */
function warnBeforeTheEnd(dialog) {
  const opened = Date.now();
  const part = (name) => dialog.querySelector(`[data-ending${name}]`);
  const others = new BroadcastChannel('touchstone:seen');
  let seen = opened;
  let closed = false;
  const endsAt = () => Math.min(seen + Number(dialog.dataset.idleMs), opened + Number(dialog.dataset.wholeMs));
  const beSeen = () => {
    seen = Date.now();
    closed = false;
    if (dialog.open) dialog.close();
  };
  others.addEventListener('message', beSeen);
  document.addEventListener('touchstone:seen', () => { beSeen(); others.postMessage('seen'); });
  others.postMessage('seen');
  part('-close').addEventListener('click', () => { closed = true; dialog.close(); });
  part('-stay').addEventListener('click', async () => {
    const answer = await fetch('/stay-signed-in', { headers: { accept: 'application/json' } }).catch(() => null);
    if (answer?.ok) document.dispatchEvent(new Event('touchstone:seen'));
    else sayItEnded();
  });
  const timer = setInterval(look, 1000);

  function look() {
    const left = endsAt() - Date.now();
    if (left <= 0) sayItEnded();
    else if (left <= 120_000) warn(left);
  }

  function warn(left) {
    const last = opened + Number(dialog.dataset.wholeMs) <= seen + Number(dialog.dataset.idleMs);
    part('-left').textContent = left > 60_000 ? '2 minutes' : left > 30_000 ? '1 minute' : 'half a minute';
    part('-stay').hidden = last;
    if (last) part('-why').textContent = 'You signed in a long time ago, so you are asked to sign in again.';
    if (!dialog.open && !closed) dialog.showModal();
  }

  function sayItEnded() {
    clearInterval(timer);
    dialog.querySelector('h2').textContent = 'You have been signed out';
    dialog.querySelector('p').textContent = 'What you typed is still on this page. Send it: it is kept for you, and you go on after signing in again.';
    part('-stay').hidden = true;
    if (!dialog.open) dialog.showModal();
  }
}

/** What goes on beside the page is looked at again while it lasts; once it is over the whole page is. */
function lookAgain(part) {
  const next = () => setTimeout(look, Number(part.dataset.again));
  next();

  async function look() {
    if (document.hidden) return next();
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => null);
    if (!answer?.ok) return next();
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-again]');
    if (!now) return location.replace(part.dataset.after ?? location.pathname);
    if (now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
    next();
  }
}
