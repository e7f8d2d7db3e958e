// The dispatcher's keyboard, what is picked, and the way back from a case to the same row.
const inbox = document.querySelector('[data-inbox]');
const rows = document.getElementById('rows');
const KEYS_OFF = 'inbox keys off';
const LAST = 'inbox last';

const all = () => [...rows.querySelectorAll('.case-row')];
const link = (row) => row?.querySelector('.case-link');
const box = (row) => row?.querySelector('input[name=pick]');
const picks = () => [...rows.querySelectorAll('input[name=pick]')];

document.querySelector('[data-sent]')?.focus();
if (inbox && rows) {
  watchPicks();
  watchKeys();
  keepTrail();
  stayHere();
}

function watchPicks() {
  const everything = document.querySelector('[data-all]');
  const said = document.querySelector('[data-picked]');
  const tell = () => {
    const count = picks().filter((pick) => pick.checked).length;
    if (said) said.textContent = count ? said.dataset.words.replace('{0}', count) : '';
    if (everything) everything.checked = count > 0 && count === picks().length;
  };
  everything?.addEventListener('change', () => {
    picks().forEach((pick) => { pick.checked = everything.checked; });
    tell();
  });
  rows.addEventListener('change', tell);
  tell();
}

// Single keys work while nothing is being typed and no dialog is open, and can be switched off: they must not stand in the way of a screen
// reader's or a voice's own.
function watchKeys() {
  const on = document.querySelector('[data-keys]');
  if (!on) return;
  on.checked = localStorage.getItem(KEYS_OFF) === null;
  on.addEventListener('change', () => (on.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, 'yes')));
  document.addEventListener('keydown', (key) => {
    if (!on.checked || key.ctrlKey || key.metaKey || key.altKey || document.querySelector('dialog[open]')) return;
    if (key.target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]')) return;
    const deed = { j: () => step(1), k: () => step(-1), x: pick, d: toOffice, '?': help }[key.key];
    if (!deed) return;
    key.preventDefault();
    deed();
  });
}

// What is new is shown where one is: under the same tab and filters, with as many rows as were unfolded.
function stayHere() {
  document.getElementById('news')?.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link) link.href = location.href.replace(/#.*/, '');
  });
}

function at() {
  return document.activeElement?.closest('.case-row');
}

function step(by) {
  const list = all();
  const next = list[Math.min(Math.max(list.indexOf(at()) + by, 0), list.length - 1)];
  link(next)?.focus();
}

function pick() {
  const chosen = box(at());
  if (!chosen) return;
  chosen.checked = !chosen.checked;
  chosen.dispatchEvent(new Event('change', { bubbles: true }));
}

// To the offices, with the row at hand picked when none is.
function toOffice() {
  if (!picks().some((each) => each.checked)) pick();
  document.querySelector('.bulk select')?.focus();
}

function help() {
  document.getElementById('keys').showModal();
}

// The case page finds the neighbours of a case in this list; whoever comes back finds the row they left.
function keepTrail() {
  const last = sessionStorage.getItem(LAST);
  if (last && !document.querySelector('[data-sent]')) {
    link(all().find((row) => link(row).getAttribute('href') === last))?.focus({ preventScroll: true });
  }
  sessionStorage.removeItem(LAST);
  rows.addEventListener('click', (click) => {
    const opened = click.target.closest('.case-link');
    if (!opened) return;
    sessionStorage.setItem(LAST, opened.getAttribute('href'));
    const here = location.pathname + location.search;
    sessionStorage.setItem('inbox trail', JSON.stringify({ here, cases: all().map((row) => link(row).getAttribute('href')) }));
  });
}
