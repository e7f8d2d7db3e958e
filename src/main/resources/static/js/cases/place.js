// Place fields: by the phone's position, by a tap on the map, or by address; each way fills in the same fields.
import { inCity } from './city.js';

document.querySelectorAll('[data-place]').forEach(take);

function take(field) {
  const form = field.closest('form');
  const words = field.querySelector('[data-words] b');
  const set = (name, value) => {
    field.querySelector(`[name=${name}]`).value = value;
    form.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const cascade = field.querySelector('[data-cascade]');
  // tone: empty for a place found, "busy" while looking, "trouble" when there is none: no tick, read out at once.
  const say = (text, tone = '') => {
    words.parentElement.dataset.tone = tone;
    words.parentElement.setAttribute('role', tone === 'trouble' ? 'alert' : 'status');
    words.textContent = text;
  };

  field.addEventListener('click', (click) => {
    const way = click.target.closest('[data-way]')?.dataset.way;
    if (way === 'position') position();
    if (way === 'map' || way === 'list') open(way);
  });

  function open(way) {
    for (const name of ['map', 'list']) {
      const panel = field.querySelector(`[data-panel=${name}]`);
      panel.hidden = name !== way || !panel.hidden;
      field.querySelector(`[data-way=${name}]`)?.setAttribute('aria-expanded', String(!panel.hidden));
    }
    if (way === 'list' && !cascade.children.length) descend(field.dataset.first, field.querySelector('[name=division]').value);
    if (way === 'map') field.dispatchEvent(new CustomEvent('gezhi:map-opened', { bubbles: true }));
  }

  function position() {
    say(field.dataset.locating, 'busy');
    if (!navigator.geolocation) return say(field.dataset.denied, 'trouble');
    navigator.geolocation.getCurrentPosition(
      (found) => {
        const { longitude: lon, latitude: lat } = found.coords;
        point(lon, lat);
        field.dispatchEvent(new CustomEvent('gezhi:found', { bubbles: true, detail: { lon, lat } }));
      },
      () => say(field.dataset.denied, 'trouble'),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
    );
  }

  async function point(lon, lat) {
    set('lon', lon.toFixed(6));
    set('lat', lat.toFixed(6));
    set('division', '');
    restart();
    try {
      const where = await (await fetch(`/report/where?${new URLSearchParams({ lon, lat, ...inCity() })}`)).json();
      if (where.code) {
        say(where.words);
      } else {
        say(field.dataset.outside, 'trouble');
        forgetPoint();
      }
    } catch {
      say(`${lon.toFixed(5)}, ${lat.toFixed(5)}`); // no network: the server finds the place when the report arrives
    }
  }

  // The selects begin anew when they are opened next.
  function restart() {
    cascade.replaceChildren();
    const panel = field.querySelector('[data-panel=list]');
    if (!panel.hidden) descend(field.dataset.first);
  }

  function forgetPoint() {
    set('lon', '');
    set('lat', '');
  }

  field.addEventListener('gezhi:picked', (picked) => point(picked.detail.lon, picked.detail.lat));

  // One select for each level, each asked for when the one above it has been chosen; down to `target` where one is given, for a code
  // begins with the codes above it.
  let turn = 0;
  async function descend(under, target = '', mine = ++turn) {
    const choices = await (await fetch(`/report/divisions?${new URLSearchParams({ under, ...inCity() })}`)).json();
    if (choices.length === 0 || mine !== turn) return;
    const select = document.createElement('select');
    select.className = 'form-select';
    select.setAttribute('aria-label', field.dataset.choose);
    const first = choices[0].optional ? field.dataset.chooseMore : field.dataset.choose;
    select.append(new Option(first, ''), ...choices.map((choice) => new Option(choice.name, choice.code)));
    select.addEventListener('change', () => chosen(select, choices));
    cascade.append(select);
    const next = choices.find((choice) => target.startsWith(choice.code));
    if (!next) return;
    select.value = next.code;
    if (!next.last) await descend(next.code, target, mine);
  }

  function chosen(select, choices) {
    while (select.nextElementSibling) select.nextElementSibling.remove();
    const choice = choices.find((each) => each.code === select.value);
    forgetPoint();
    set('division', choice?.code ?? select.previousElementSibling?.value ?? '');
    say([...cascade.children].filter((each) => each.value).map((each) => each.selectedOptions[0].text).join(' '));
    turn++;
    if (choice && !choice.last) descend(choice.code);
  }

  const search = field.querySelector('[data-place-search]');
  const found = field.querySelector('[data-found]');
  let asked = 0;
  search.addEventListener('input', async () => {
    const text = search.value.trim();
    const question = ++asked;
    const hits = text.length < 2 ? [] : await (await fetch(`/divisions/suggest?${new URLSearchParams({ q: text, ...inCity() })}`)).json();
    if (question !== asked) return;
    found.replaceChildren(...hits.map(hit));
  });

  function hit(choice) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = [choice.path, choice.name].filter(Boolean).join(' ');
    button.addEventListener('click', () => {
      forgetPoint();
      set('division', choice.code);
      say(button.textContent);
      found.replaceChildren();
      search.value = '';
      cascade.replaceChildren();
      descend(field.dataset.first, choice.code);
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
}
