// While a report is written: what has been reported nearby before. A press says "the same problem", another takes it back.
const form = document.querySelector('[data-report]');
const place = document.querySelector('[data-alike]');
const WAIT = 600;
let timer;
let asked = '';

if (form && place) {
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  place.addEventListener('click', choose);
  later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
}

async function ask() {
  const [category, lon, lat, division, address, words] = ['category', 'lon', 'lat', 'division', 'address', 'words'].map((name) => form.elements[name]?.value ?? '');
  const city = form.elements.city?.value; // that of the form, whatever is looked at meanwhile in another window
  const question = new URLSearchParams({ category, lon, lat, division, address, words, ...(city && { city }) }).toString();
  if (question === asked) return;
  asked = question;
  if (!category || ((!lon || !lat) && (!division || !address.trim()))) return show('');
  try {
    const answer = await fetch(`${place.dataset.alike}?${question}`);
    if (answer.ok && question === asked) show(await answer.text());
  } catch {
    asked = ''; // no network: what is shown stays
  }
}

// What was chosen stays chosen as long as it is still among those shown.
function show(html) {
  const door = form.elements.door?.value ?? '';
  place.innerHTML = html;
  if (form.elements.door) form.elements.door.value = door;
  const chosen = place.querySelector(`[data-same="${CSS.escape(form.elements.same.value)}"]`);
  if (chosen) chosen.setAttribute('aria-pressed', 'true');
  else form.elements.same.value = '';
  askDoor();
}

// Only who has the same problem is asked for the door, so that a household is counted once.
function askDoor() {
  const field = place.querySelector('[data-door]');
  if (field) field.hidden = !form.elements.same.value;
}

function choose(click) {
  const button = click.target.closest('[data-same]');
  if (!button) return;
  const now = button.getAttribute('aria-pressed') !== 'true';
  place.querySelectorAll('[data-same]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
  button.setAttribute('aria-pressed', String(now));
  form.elements.same.value = now ? button.dataset.same : '';
  askDoor();
  form.dispatchEvent(new Event('input'));
}
