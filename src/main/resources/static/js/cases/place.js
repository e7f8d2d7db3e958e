// Place fields: by the phone's position, by a tap on the map, or by address; each way fills in the same fields.
document.querySelectorAll('[data-place]').forEach(take);

function take(field) {
  const form = field.closest('form');
  const words = field.querySelector('[data-words] b');
  const set = (name, value) => {
    field.querySelector(`[name=${name}]`).value = value;
    form.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const say = (text) => {
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
    if (way === 'list' && !field.querySelector('[data-cascade] select')) descend(field.dataset.first);
    if (way === 'map') field.dispatchEvent(new CustomEvent('gezhi:map-opened', { bubbles: true }));
  }

  function position() {
    say(field.dataset.locating);
    if (!navigator.geolocation) return say(field.dataset.denied);
    navigator.geolocation.getCurrentPosition(
      (found) => {
        const { longitude: lon, latitude: lat } = found.coords;
        point(lon, lat);
        field.dispatchEvent(new CustomEvent('gezhi:found', { bubbles: true, detail: { lon, lat } }));
      },
      () => say(field.dataset.denied),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
    );
  }

  async function point(lon, lat) {
    set('lon', lon.toFixed(6));
    set('lat', lat.toFixed(6));
    set('division', '');
    try {
      const where = await (await fetch(`/report/where?lon=${lon}&lat=${lat}`)).json();
      say(where.words || field.dataset.outside);
      if (!where.code) forgetPoint();
    } catch {
      say(`${lon.toFixed(5)}, ${lat.toFixed(5)}`); // no network: the server finds the place when the report arrives
    }
    set('division', '');
  }

  function forgetPoint() {
    set('lon', '');
    set('lat', '');
  }

  field.addEventListener('gezhi:picked', (picked) => point(picked.detail.lon, picked.detail.lat));

  // One select for each level, each asked for when the one above it has been chosen.
  async function descend(under) {
    const choices = await (await fetch(`/report/divisions?under=${under}`)).json();
    if (choices.length === 0) return;
    const select = document.createElement('select');
    select.className = 'form-select';
    select.setAttribute('aria-label', field.dataset.choose);
    select.append(new Option(field.dataset.choose, ''), ...choices.map((choice) => new Option(choice.name, choice.code)));
    select.addEventListener('change', () => {
      while (select.nextElementSibling) select.nextElementSibling.remove();
      const chosen = choices.find((choice) => choice.code === select.value);
      forgetPoint();
      set('division', chosen?.code ?? select.previousElementSibling?.value ?? '');
      say([...field.querySelectorAll('[data-cascade] select')].filter((each) => each.value).map((each) => each.selectedOptions[0].text).join(' '));
      if (chosen && !chosen.last) descend(chosen.code);
    });
    field.querySelector('[data-cascade]').append(select);
  }

  const search = field.querySelector('[data-place-search]');
  const found = field.querySelector('[data-found]');
  let asked = 0;
  search.addEventListener('input', async () => {
    const text = search.value.trim();
    const turn = ++asked;
    const hits = text.length < 2 ? [] : await (await fetch(`/divisions/suggest?q=${encodeURIComponent(text)}`)).json();
    if (turn !== asked) return;
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
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
}
