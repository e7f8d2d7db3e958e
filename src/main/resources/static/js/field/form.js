// The two forms: a new report, and a deed on a case. What is typed is a draft from the first letter on, with its photos; "send" makes it wait.
import { items, nextOrder } from './store.js';
import { photosOf } from './photos.js';
import { questionsOf } from './questions.js';

export function formOf(form, person, done) {
  const photos = photosOf(form.querySelector('[data-photos]'), keep);
  const questions = questionsOf(form, keep);
  let item = null;
  let saving = Promise.resolve();

  form.addEventListener('input', keep);
  form.addEventListener('submit', async (submit) => {
    submit.preventDefault();
    const missing = [...form.querySelectorAll('[data-needed]')].find((field) => field.value.trim() === '' && !field.disabled);
    const unanswered = missing ?? questions.missing();
    form.querySelector('[data-missing]').hidden = !unanswered;
    if (unanswered) return unanswered.focus();
    await keep('waiting');
    close();
  });
  form.querySelector('[data-later]').addEventListener('click', async () => {
    await saving;
    close();
  });
  form.querySelector('[data-position]')?.addEventListener('click', () => position(form, keep));

  // Writes one after the other, so that the last word wins.
  function keep(state) {
    const kept = item;
    if (!kept) return saving;
    kept.state = state === 'waiting' ? 'waiting' : 'draft';
    if (state === 'waiting') kept.order = nextOrder();
    for (const field of form.elements) {
      if (isPlain(field)) kept.fields[field.name] = field.value.trim();
    }
    kept.asked = questions.get();
    kept.photos = photos.get();
    kept.label = form.querySelector('[data-label]')?.selectedOptions[0]?.text ?? kept.label;
    const copy = structuredClone(kept);
    saving = saving.then(() => items.put(copy));
    return saving;
  }

  function close() {
    item = null;
    form.hidden = true;
    done();
  }

  // Shows an item: a new one, a draft, or one that is to be corrected.
  const open = (given) => {
    item = given;
    item.person = person();
    for (const field of form.elements) {
      if (isPlain(field)) field.value = item.fields[field.name] ?? '';
    }
    questions.set(item.asked);
    photos.set(item.photos);
    form.querySelector('[data-missing]').hidden = true;
    const at = form.querySelector('[data-where]');
    if (at) at.textContent = item.fields.lon ? at.dataset.found : at.dataset.none;
    form.querySelector('[data-head]').textContent = item.title ?? form.dataset.title;
    const words = form.querySelector('[name=words]');
    if (item.kind !== 'REPORT') words.toggleAttribute('data-needed', item.kind === 'REWORK' || item.kind === 'COMMENT');
    form.hidden = false;
    form.scrollIntoView();
    form.querySelector('select, textarea').focus();
  };
  return { open, know: questions.know };
}

// What is asked about a category is kept beside the fields that every report has.
function isPlain(field) {
  return field.name && field.type !== 'file' && !field.closest('[data-questions]');
}

export function fresh(kind, more = {}) {
  return { id: crypto.randomUUID(), kind, state: 'draft', order: nextOrder(), fields: {}, photos: [], ...more };
}

function position(form, keep) {
  const at = form.querySelector('[data-where]');
  at.textContent = at.dataset.looking;
  navigator.geolocation?.getCurrentPosition(
    (found) => {
      form.elements.lon.value = found.coords.longitude.toFixed(6);
      form.elements.lat.value = found.coords.latitude.toFixed(6);
      at.textContent = at.dataset.found;
      keep();
    },
    () => { at.textContent = at.dataset.denied; },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  );
}
