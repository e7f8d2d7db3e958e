// Finds divisions while words are being typed; without this script the form leads to the list page.
const PAUSE = 200;

export function startSearch(choose) {
  const field = document.getElementById('map-find');
  const list = document.getElementById('map-found');
  const words = document.getElementById('map-found-words');
  let timer;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    words.classList.add('visually-hidden');
  };
  const take = (found) => {
    close();
    field.value = found.name;
    choose(found);
  };
  const search = async () => {
    const mine = ++asked;
    if (!field.value.trim()) return close();
    const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value.trim())}`);
    if (!answer.ok || mine !== asked) return;
    const found = await answer.json();
    list.replaceChildren(...found.map((one) => item(one, take)));
    list.hidden = found.length === 0;
    words.classList.toggle('visually-hidden', found.length > 0); // what is found is seen
    words.textContent = found.length === 0 ? words.dataset.none : `${found.length} ${words.dataset.some}`;
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  field.form.addEventListener('keydown', (key) => {
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    if (key.key === 'ArrowDown' && items.length) move(key, items[Math.min(at + 1, items.length - 1)]);
    if (key.key === 'ArrowUp' && at >= 0) move(key, at === 0 ? field : items[at - 1]);
    if (key.key === 'Escape') close();
  });
  document.addEventListener('click', (click) => field.form.contains(click.target) || close());
}

function move(key, to) {
  key.preventDefault();
  to.focus();
}

function item(found, take) {
  const line = document.createElement('li');
  const button = document.createElement('button');
  const more = document.createElement('small');
  button.type = 'button';
  button.textContent = found.name;
  more.textContent = [found.level, found.path, found.code].filter(Boolean).join(' · ');
  button.append(more);
  button.addEventListener('click', () => take(found));
  line.append(button);
  return line;
}
