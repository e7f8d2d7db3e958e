// A round takes an hour and the phone is locked on the way: what was said at each place is kept on it until the server has the round (sent.js). What
// cannot be sent waits with what was filled in at /field, and is sent from here or from there by itself when the network is back.

// Fetched while the person walks: in the basement it would be too late.
const tools = Promise.all(['store', 'queue', 'round'].map((name) => import(`/js/field/${name}.js`)));
const form = document.querySelector('form[data-walk]');
const key = `round ${form.dataset.walk}`;
const handed = `${key} handed`;
const person = form.dataset.walk.split(' ')[1];
let drafts = [];
let going = null;

form.addEventListener('input', keep);
form.addEventListener('submit', (event) => {
  keep();
  event.preventDefault();
  wait();
});
addEventListener('online', async () => (await mine())?.state === 'waiting' && wait());
form.querySelectorAll('[data-here]').forEach((button) => button.addEventListener('click', () => here(button)));
if (isBegun()) keep();
else await restore();
mine().then(lock);

function wait() {
  going ??= hand().finally(() => { going = null; });
}

async function hand() {
  const [{ items }, { locked }] = await tools;
  await locked(async () => {
    const had = await mine();
    if (had?.state !== 'sent') await items.put(await waiting(had));
    localStorage.setItem(handed, form.elements.id.value);
  });
  await deliver();
}

// With what the form says now; only what the server may have already goes again as it was.
async function waiting(had) {
  const [{ nextOrder }, , { draftsOf }] = await tools;
  if (had && isTried(had)) return { ...had, state: 'waiting', tries: had.broken ? 0 : had.tries, broken: false };
  const fields = Object.fromEntries(said());
  const round = {
    id: fields.id, kind: 'ROUND', state: 'waiting', order: had?.order ?? nextOrder(), person, plan: form.dataset.plan, grid: form.dataset.grid,
    label: document.querySelector('h1').textContent, photos: [], fields: { ...fields, endedAt: had?.fields.endedAt ?? Date.now() },
  };
  drafts = draftsOf(round);
  return round;
}

// Sends what waits on this phone, the round in its turn.
async function deliver() {
  const [{ items }, { NEEDS_SIGN_IN, SENT, send }] = await tools;
  const outcome = await send(person, () => {});
  const round = await mine();
  if (round?.state === 'sent' || (!round && outcome === SENT)) {
    await items.remove(form.elements.id.value);
    return location.assign(`/rounds/${form.elements.id.value}?sent`);
  }
  // Refused: the server shows the plan as it is now, with what was said, to be mended there.
  if (round?.state === 'asked' && !round.broken) {
    await items.remove(round.id);
    return form.submit();
  }
  // It stays on the phone, with a draft of a report for each problem, whose request ids go with the round however often it is sent.
  for (const draft of drafts.splice(0)) await items.put(draft);
  Object.entries(round?.fields ?? {}).filter(([name]) => name.startsWith('report-')).forEach(([name, id]) => { if (form.elements[name]) form.elements[name].value = id; });
  keep();
  lock(round);
  return outcome === NEEDS_SIGN_IN || round?.state !== 'waiting' ? location.assign('/field') : tellOffline();
}

// This round as it waits on the phone, if it does.
async function mine() {
  const [{ items }] = await tools;
  return (await items.of(person)).find((item) => item.id === form.elements.id.value);
}

// Where the phone cannot tell, nothing that was said is thrown away.
async function waits(id) {
  try {
    const [{ items }] = await tools;
    return (await items.of(person)).some((item) => item.id === id && item.state !== 'sent');
  } catch {
    return true;
  }
}

// Sent without an answer: the server may have it, so that it is not changed any more.
function isTried(round) {
  return round.tried && (round.state === 'waiting' || round.broken);
}

function lock(round) {
  form.querySelectorAll('fieldset').forEach((stop) => { stop.inert = Boolean(round && isTried(round)); });
}

function tellOffline() {
  form.querySelector('[data-offline]').hidden = false;
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
async function restore() {
  const kept = new Map(JSON.parse(localStorage.getItem(key) ?? '[]'));
  if (kept.get('version') !== form.elements.version.value || document.querySelector('.error-summary:not([hidden])')) return;
  if (Date.now() - Number(kept.get('startedAt')) > 86_000_000) return;
  // Handed over and not waiting any more, it was sent from /field: this is another round.
  if (kept.has('id') && localStorage.getItem(handed) === kept.get('id') && !(await waits(kept.get('id')))) {
    localStorage.removeItem(handed);
    if (!isBegun()) localStorage.removeItem(key);
    return;
  }
  if (isBegun()) return;
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
