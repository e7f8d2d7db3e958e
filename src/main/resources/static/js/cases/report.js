// The report form on a bad network: what was typed survives, a retry is the same request, nothing is sent twice.
import { inCity } from './city.js';
import { answered, correctQuestions, questions } from './questions.js';

const EVERY_FIELD = ['category', 'lon', 'lat', 'division', 'address', 'words', 'name', 'phone', 'requestId'];

start();

function start() {
  const form = document.querySelector('[data-report]');
  if (!form) return;
  questions(form, restore(form));
  form.addEventListener('input', () => keep(form));
  form.addEventListener('change', () => keep(form));
  form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    send(form);
  });
  document.querySelector('[data-forget]')?.addEventListener('click', () => {
    localStorage.removeItem(form.dataset.draft);
    location.reload();
  });
  categories(form);
}

async function send(form) {
  const button = form.querySelector('button.btn-wide');
  const words = button.textContent;
  button.disabled = true;
  button.textContent = form.dataset.sending;
  offline(false);
  try {
    let answer = await post(form);
    if (answer.status === 403 && (await renew(form))) answer = await post(form);
    if (answer.redirected) {
      localStorage.removeItem(form.dataset.draft);
      location.assign(answer.url);
      return;
    }
    correct(form, await answer.text());
  } catch {
    keep(form);
    offline(true);
  }
  delete form.dataset.sent;
  button.disabled = false;
  button.textContent = words;
}

function post(form) {
  return fetch(form.action, { method: 'POST', body: new FormData(form) });
}

// A form left open overnight has outlived its session: a fresh page gives a fresh token, and the words stay.
async function renew(form) {
  const fresh = await (await fetch(`${form.action}?${new URLSearchParams(inCity())}`)).text();
  const token = new DOMParser().parseFromString(fresh, 'text/html').querySelector('[data-report] [name=_csrf]');
  if (token) form.elements._csrf.value = token.value;
  return token !== null;
}

// The server's answer names what to correct; the photos already chosen stay.
function correct(form, html) {
  const answer = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (!answer?.querySelector('[data-report]')) {
    main.replaceChildren(...(answer ? answer.childNodes : [document.createTextNode(html)]));
    return;
  }
  main.querySelectorAll('.error-summary, .field-error:not([data-problem], [data-again])').forEach((old) => old.remove());
  correctQuestions(answer.querySelector('[data-questions]'));
  const summary = answer.querySelector('.error-summary');
  if (summary) form.before(summary);
  answer.querySelectorAll('.field-error:not([data-problem], [data-again])').forEach((error) => {
    const near = error.id ? error.id.replace(/-error$/, '') : 'photos';
    const field = document.getElementById(near)?.closest('.field') ?? main.querySelector(`[data-${near}]`);
    field?.append(error);
  });
  form.querySelector('[data-asked]')?.remove();
  const places = answer.querySelector('[data-asked]');
  if (places) document.getElementById('address').closest('.field').after(places);
  form.querySelector('.category .tree').open ||= Boolean(form.querySelector('#category-error'));
  summary?.focus();
}

function offline(yes) {
  const note = document.querySelector('[data-network]');
  note.hidden = !yes;
  if (yes) note.scrollIntoView({ block: 'center' });
}

function keep(form) {
  const draft = { answers: answered() };
  new FormData(form).forEach((value, name) => {
    if (EVERY_FIELD.includes(name) && value !== '') draft[name] = value;
  });
  const place = form.querySelector('[data-words]');
  draft.place = place && !place.dataset.tone ? place.textContent.trim() : '';
  localStorage.setItem(form.dataset.draft, JSON.stringify(draft));
}

function restore(form) {
  const draft = JSON.parse(localStorage.getItem(form.dataset.draft) ?? 'null');
  if (!draft || !(draft.words || draft.address || draft.category)) return {};
  for (const name of EVERY_FIELD) {
    const field = form.elements[name];
    if (field && draft[name] !== undefined) field.value = draft[name];
  }
  if (draft.place) form.querySelector('[data-words] b').textContent = draft.place;
  document.querySelector('[data-restored]').hidden = false;
  return draft.answers ?? {};
}

function categories(form) {
  const picker = form.querySelector('[data-category]');
  const show = () => {
    const chosen = form.querySelector('[name=category]:checked');
    picker.querySelector('[data-chosen] b').textContent = chosen?.dataset.path ?? '';
    picker.querySelectorAll('[data-choose]').forEach((chip) => chip.setAttribute('aria-pressed', String(chip.dataset.choose === chosen?.value)));
  };
  picker.addEventListener('change', show);
  picker.addEventListener('click', (click) => {
    const chip = click.target.closest('[data-choose]');
    if (!chip) return;
    const leaf = form.querySelector(`[name=category][value="${chip.dataset.choose}"]`);
    leaf.checked = true;
    leaf.dispatchEvent(new Event('change', { bubbles: true }));
  });
  picker.querySelector('[data-search]').addEventListener('input', (typed) => search(picker, typed.target.value.trim().toLowerCase()));
  show();
}

function search(picker, words) {
  let any = false;
  picker.querySelectorAll('[data-group]').forEach((group) => {
    let found = false;
    const whole = words !== '' && group.querySelector('summary').textContent.toLowerCase().includes(words);
    group.querySelectorAll('.leaf').forEach((leaf) => {
      const fits = whole || leaf.textContent.toLowerCase().includes(words);
      leaf.hidden = !fits;
      found ||= fits;
    });
    group.hidden = !found;
    group.open = words !== '' && found;
    any ||= found;
  });
  picker.querySelector('[data-none]').hidden = any;
}
