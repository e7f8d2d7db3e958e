// The two forms: a new report, and a deed on a case. What is typed is a draft from the first letter on, with its photos; "send" makes it wait.
import { items, nextOrder } from './store.js';
import { photosOf } from './photos.js';
import { questionsOf } from './questions.js';

const WORDS_NEEDED = ['REWORK', 'COMMENT', 'PASS_ON', 'SELF_HANDLE'];
const isSpot = (item) => item.kind === 'SPOT' || item.kind === 'SELF_HANDLE';

export function formOf(form, person, done) {
  // by the name under which they are sent
  const photos = [...form.querySelectorAll('[data-photos]')].map((field) => [field.dataset.photos || 'photos', photosOf(field, keep)]);
  const questions = questionsOf(form, keep);
  let item = null;
  let saving = Promise.resolve();

  form.addEventListener('input', keep);
  form.addEventListener('submit', async (submit) => {
    submit.preventDefault();
    const missing = [...form.querySelectorAll('[data-needed]')].find((field) => field.value.trim() === '' && !field.disabled && !field.closest('[hidden]'));
    const unanswered = missing ?? questions.missing() ?? unpictured();
    const told = form.querySelector('[data-missing]');
    told.hidden = !unanswered;
    if (unanswered) {
      told.textContent = told.dataset.words.replace('{0}', nameOf(unanswered));
      return unanswered.focus();
    }
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
    photos.forEach(([name, chosen]) => { kept[name] = chosen.get(); });
    kept.label = form.querySelector('[data-label]')?.selectedOptions[0]?.text ?? kept.label;
    const copy = structuredClone(kept);
    saving = saving.then(() => items.put(copy));
    return saving;
  }

  // The photo field in which too few were chosen for a micro-matter; nothing is sent in vain after a day without network.
  function unpictured() {
    if (!isSpot(item)) return null;
    const few = photos.find(([name, chosen]) => chosen.get().length < (item.needed?.[name] ?? 0));
    return few ? form.querySelector(`[data-photos=${few[0]}] input`) : null;
  }

  // A micro-matter has photos of before and after, and its fields say so; other things have photos.
  function dress() {
    const spot = isSpot(item);
    form.querySelectorAll('[data-spot]').forEach((part) => { part.hidden = !spot; });
    const label = form.querySelector('[data-photos=photos] .form-label');
    if (!label) return; // the page that the phone keeps is older than this
    label.textContent = spot ? label.dataset.after : label.dataset.plain;
    for (const [name] of photos) {
      const hint = form.querySelector(`[data-photos=${name}] .form-hint`);
      const least = spot ? (item.needed?.[name] ?? 0) : 0;
      hint.textContent = least > 0 ? hint.dataset.least.replace('{0}', least) : '';
    }
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
    photos.forEach(([name, chosen]) => chosen.set(item[name] ?? []));
    dress();
    form.querySelector('[data-missing]').hidden = true;
    const at = form.querySelector('[data-where]');
    if (at) at.textContent = item.fields.lon ? at.dataset.found : at.dataset.none;
    form.querySelector('[data-head]').textContent = item.title ?? form.dataset.title;
    const words = form.querySelector('[name=words]');
    if (item.kind !== 'REPORT' && item.kind !== 'SPOT') words.toggleAttribute('data-needed', WORDS_NEEDED.includes(item.kind));
    form.hidden = false;
    form.dispatchEvent(new Event('change'));
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
      form.dispatchEvent(new Event('change'));
    },
    () => { at.textContent = at.dataset.denied; },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  );
}

// What stands above a field: of photos and choices the name of the group.
function nameOf(field) {
  const above = field.closest('.photo-field')?.querySelector('.form-label') ?? field.closest('[data-question]')?.querySelector('[data-name]') ?? field.labels?.[0];
  return above?.textContent.trim() ?? '';
}
