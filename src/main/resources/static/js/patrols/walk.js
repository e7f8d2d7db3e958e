// A round takes an hour and the phone is locked on the way: what was said at each place is kept on it until the server has the round (sent.js). What
// cannot be sent waits with what was filled in at /field, and is sent from here or from there by itself when the network is back.

// Fetched while the person walks: in the basement it would be too late.
const tools = Promise.all(['store', 'queue', 'round'].map((name) => import(`/js/field/${name}.js`)));
const form = document.querySelector('form[data-walk]');
const key = `round ${form.dataset.walk}`;
const person = form.dataset.walk.split(' ')[1];
let drafts = [];

if (isBegun()) keep();
else restore();
form.addEventListener('input', keep);
form.addEventListener('submit', (event) => {
  keep();
  event.preventDefault();
  wait();
});
addEventListener('online', async () => (await waiting()) && deliver());
form.querySelectorAll('[data-here]').forEach((button) => button.addEventListener('click', () => here(button)));

async function wait() {
  const [{ items, nextOrder }, , { draftsOf }] = await tools;
  if (await waiting()) return deliver();
  const fields = Object.fromEntries(said());
  const round = {
    id: fields.id, kind: 'ROUND', state: 'waiting', order: nextOrder(), person, plan: form.dataset.plan, grid: form.dataset.grid,
    label: document.querySelector('h1').textContent, photos: [], fields: { ...fields, endedAt: Date.now() },
  };
  drafts = draftsOf(round);
  await items.put(round);
  await deliver();
}

// Sends what waits on this phone, the round in its turn.
async function deliver() {
  const [{ items }, { NEEDS_SIGN_IN, SENT, send }] = await tools;
  const outcome = await send(person, () => {});
  const round = (await items.of(person)).find((item) => item.id === form.elements.id.value);
  if (round?.state === 'asked') {
    await items.remove(round.id);
    return tell('refused', round.why);
  }
  if (outcome === SENT) {
    await items.remove(form.elements.id.value);
    return location.assign(`/rounds/${form.elements.id.value}?sent`);
  }
  // It stays on the phone, with a draft of a report for each problem, whose request ids go with the round.
  for (const draft of drafts.splice(0)) await items.put(draft);
  return outcome === NEEDS_SIGN_IN ? location.assign('/field') : tell('offline');
}

async function waiting() {
  const [{ items }] = await tools;
  return (await items.of(person)).some((item) => item.id === form.elements.id.value && item.state === 'waiting');
}

function tell(name, words) {
  form.querySelector('[data-offline]').hidden = name !== 'offline';
  const refused = form.querySelector('[data-refused]');
  refused.hidden = name !== 'refused';
  refused.textContent = words ?? '';
}

// Somebody was faster than this script.
function isBegun() {
  return [...form.elements].some((field) => (field.type === 'radio' ? field.checked !== field.defaultChecked : field.type === 'text' && field.value !== field.defaultValue));
}

function said() {
  return [...form.elements].filter((field) => field.name && field.name !== '_csrf' && (field.type !== 'radio' || field.checked)).map((field) => [field.name, field.value]);
}

function keep() {
  localStorage.setItem(key, JSON.stringify(said()));
}

// Another version of the plan has other places; a form that came back from the server has what was sent.
function restore() {
  const kept = new Map(JSON.parse(localStorage.getItem(key) ?? '[]'));
  if (kept.get('version') !== form.elements.version.value || document.querySelector('.error-summary:not([hidden])')) return;
  if (Date.now() - Number(kept.get('startedAt')) > 86_000_000) return;
  kept.forEach((value, name) => { if (form.elements[name]) form.elements[name].value = value; });
}

function here(button) {
  const place = button.dataset.place;
  const told = button.nextElementSibling;
  navigator.geolocation.getCurrentPosition((found) => {
    form.elements[`lon-${place}`].value = found.coords.longitude;
    form.elements[`lat-${place}`].value = found.coords.latitude;
    told.textContent = told.dataset.noted;
    keep();
  }, () => { told.textContent = told.dataset.denied; });
}
