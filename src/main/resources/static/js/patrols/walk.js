// A round takes an hour and the phone is locked on the way: what was said at each place is kept on it until the server has the round (sent.js).
const form = document.querySelector('form[data-walk]');
const key = `round ${form.dataset.walk}`;

restore();
form.addEventListener('input', keep);
form.addEventListener('submit', (event) => {
  keep();
  if (navigator.onLine) return;
  event.preventDefault();
  form.querySelector('[data-offline]').hidden = false;
});
form.querySelectorAll('[data-here]').forEach((button) => button.addEventListener('click', () => here(button)));

function keep() {
  const said = [...form.elements].filter((field) => field.name && field.name !== '_csrf' && (field.type !== 'radio' || field.checked)).map((field) => [field.name, field.value]);
  localStorage.setItem(key, JSON.stringify(said));
}

// Another version of the plan has other places; a form that came back from the server has what was sent.
function restore() {
  const said = new Map(JSON.parse(localStorage.getItem(key) ?? '[]'));
  if (said.get('version') !== form.elements.version.value || document.querySelector('.error-summary')) return;
  if (Date.now() - Number(said.get('startedAt')) > 86_000_000) return;
  said.forEach((value, name) => { if (form.elements[name]) form.elements[name].value = value; });
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
