// A round through a grid, without network: what was said at each place is a draft from the first press on, and waits when the round is ended. Each
// problem becomes a draft of a report, whose request id the round knows, so that the server puts both together.
import { items, nextOrder } from './store.js';
import { fresh } from './form.js';

const LONGEST = 86_000_000; // a round takes a day at most, and the end of it is still to be filled in
const SAID = ['place', 'finding', 'words', 'lon', 'lat', 'report'];

export function roundOf(form, person, done) {
  if (!form) return { open: () => {} }; // the page that the phone keeps is older than this
  const stops = form.querySelector('[data-stops]');
  let item = null;
  let saving = Promise.resolve();

  form.addEventListener('input', keep);
  form.addEventListener('submit', async (submit) => {
    submit.preventDefault();
    const open = unsaid();
    form.querySelector('[data-missing]').hidden = !open;
    if (open) return open.focus();
    await keep();
    item.fields.endedAt = Date.now();
    const drafts = draftsOf(item);
    for (const [name, value] of Object.entries(item.fields)) {
      if (name.startsWith('report-')) form.elements[name].value = value;
    }
    await keep('waiting');
    for (const draft of drafts) await items.put(draft);
    close();
  });
  form.querySelector('[data-later]').addEventListener('click', async () => {
    await saving;
    close();
  });

  // Writes one after the other, so that the last word wins.
  function keep(state) {
    if (!item) return saving;
    item.state = state === 'waiting' ? 'waiting' : 'draft';
    if (state === 'waiting') item.order = nextOrder();
    for (const field of form.elements) {
      if (field.name && (field.type !== 'radio' || field.checked)) item.fields[field.name] = field.value.trim();
    }
    const copy = structuredClone(item);
    saving = saving.then(() => items.put(copy));
    return saving;
  }

  // The first place of which nothing was said, or of whose problem not a word.
  function unsaid() {
    return [...stops.children].map((stop) => {
      const said = stop.querySelector('[type=radio]:checked');
      const words = stop.querySelector('[type=text]');
      if (!said) return stop.querySelector('[type=radio]');
      return said.value === 'PROBLEM' && words.value.trim() === '' ? words : null;
    }).find(Boolean);
  }

  function close() {
    item = null;
    form.hidden = true;
    done();
  }

  // A new round of a plan, or one that was begun; with the places as the plan has them now, and what was said at those of the same name.
  function open(plan, begun) {
    item = begun ?? fresh('ROUND', { label: `${plan.name} · ${plan.gridName}`, fields: { startedAt: Date.now() } });
    const said = new Map(saidIn(item.fields).map((each) => [each.place, each]));
    // What was begun or refused days ago begins again: the server takes no round of more than a day.
    const startedAt = Date.now() - item.fields.startedAt < LONGEST ? item.fields.startedAt : Date.now();
    Object.assign(item, { person: person(), plan: plan.id, grid: plan.grid, fields: { startedAt, version: plan.version } });
    stops.replaceChildren(...plan.places.map((place, at) => drawn(place, at + 1, plan.positions, said.get(place.name) ?? {})));
    form.querySelector('[data-head]').textContent = plan.name;
    form.querySelector('[data-positions]').hidden = !plan.positions;
    form.querySelector('[data-missing]').hidden = true;
    form.hidden = false;
    form.scrollIntoView();
    stops.querySelector('[type=radio]').focus();
  }

  function drawn(place, number, positions, said) {
    const stop = document.getElementById('stop').content.cloneNode(true).firstElementChild;
    stop.querySelector('b').textContent = `${number}. ${place.name}`;
    stop.querySelector('small').textContent = place.lookFor;
    stop.querySelectorAll('[data-name]').forEach((field) => { field.name = `${field.dataset.name}-${number}`; });
    const words = stop.querySelector('[type=text]');
    words.setAttribute('aria-label', words.dataset.label.replace('{0}', place.name));
    stop.querySelector('[data-name=place]').value = place.name;
    for (const name of SAID.slice(2)) stop.querySelector(`[data-name=${name}]`).value = said[name] ?? '';
    const chosen = stop.querySelector(`[value="${said.finding ?? 'none'}"]`);
    if (chosen) chosen.checked = true;
    const here = stop.querySelector('[data-here]');
    here.parentElement.hidden = !positions;
    here.addEventListener('click', () => noted(stop, here.nextElementSibling));
    return stop;
  }

  function noted(stop, told) {
    navigator.geolocation?.getCurrentPosition((found) => {
      stop.querySelector('[data-name=lon]').value = found.coords.longitude;
      stop.querySelector('[data-name=lat]').value = found.coords.latitude;
      told.textContent = told.dataset.noted;
      keep();
    }, () => { told.textContent = told.dataset.denied; });
  }

  return { open };
}

// Drafts of reports about the problems of a round that have none yet; the round is told their request ids.
export function draftsOf(round) {
  return saidIn(round.fields).filter((said) => said.finding === 'PROBLEM' && !said.report).map((said) => {
    const draft = fresh('REPORT', { person: round.person, fields: { division: round.grid, address: said.place, words: said.words } });
    round.fields[`report-${said.number}`] = draft.id;
    return draft;
  });
}

function saidIn(fields) {
  const numbers = Object.keys(fields).filter((name) => name.startsWith('place-')).map((name) => name.slice('place-'.length));
  return numbers.map((number) => ({ number, ...Object.fromEntries(SAID.map((name) => [name, fields[`${name}-${number}`]])) }));
}
