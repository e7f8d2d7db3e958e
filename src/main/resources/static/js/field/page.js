// The page for work without network: who it is for, what they have to do, what they filled in and what became of it.
import { items, me, nextOrder } from './store.js';
import { NEEDS_SIGN_IN, NO_NETWORK, send, session } from './queue.js';
import { formOf, fresh } from './form.js';
import { keepShell } from './shell.js';
import { draw } from './lists.js';
import { roundOf } from './round.js';

// A network that has just come back often fails the first time.
const SOON = 2_000;
const AGAIN = 30_000;
const MOST_PHOTOS = 6;
const MOST_LETTERS = 4000;
const AFRESH = { state: 'waiting', now: null, why: '', tried: false };
const main = document.querySelector('[data-field]');
const say = (name, shown) => { main.querySelector(`[data-${name}]`).hidden = !shown; };
let person = null;

const report = formOf(document.getElementById('report'), () => person.person, sendSoon);
const round = roundOf(document.getElementById('round'), () => person.person, sendSoon);
const deed = formOf(document.getElementById('deed'), () => person.person, sendSoon);

const deeds = {
  report: () => report.open(fresh('REPORT', { fields: { division: person.division } })),
  spot: (title) => report.open(fresh('SPOT', { title, needed: { before: person.needed?.before, photos: person.needed?.after }, fields: { division: person.division } })),
  act: (task, kind, title) => deed.open(fresh(kind, { title, label: `${task.category} ${task.number}`, caseId: task.id, needed: neededBy(task), fields: { version: task.version } })),
  round: (plan) => round.open(plan),
  edit: (item) => (item.kind === 'ROUND' ? round.open(person.plans.find((plan) => plan.id === item.plan), item) : item.caseId ? deed.open(item) : report.open(item)),
  // On the case as it is now, which the person has been told.
  again: (item) => change(item, { ...AFRESH, id: crypto.randomUUID(), fields: { ...item.fields, version: item.now.version } }),
  // What was seen on the spot is not lost: it becomes a note to whoever has the case now.
  note: (item, words) => change(item, { ...AFRESH, id: crypto.randomUUID(), kind: 'COMMENT', fields: { ...item.fields, words: item.fields.words || words } }),
  // What was found and done where this person may not file it is at least reported, with all that was photographed.
  asReport: (item) => change(item, { ...AFRESH, id: crypto.randomUUID(), kind: 'REPORT', before: [], photos: [...item.before, ...item.photos].slice(0, MOST_PHOTOS), fields: { ...item.fields, done: '', words: [item.fields.words, item.fields.done].join('\n').slice(0, MOST_LETTERS) } }),
  retry: (item) => change(item, { state: 'waiting', tries: 0, broken: false }),
  discard: async (item) => {
    await items.remove(item.id);
    show();
  },
};

// Photos that show the case as it was found count as photos of before.
function neededBy(task) {
  return { before: Math.max(0, (person.needed?.before ?? 0) - task.pictured), photos: person.needed?.after };
}

async function change(item, to) {
  await items.remove(item.id);
  await items.put({ ...item, ...to, order: nextOrder() });
  sendSoon();
}

async function show() {
  const kept = person ? await items.of(person.person) : [];
  main.querySelector('[data-work]').hidden = !person;
  main.querySelector('[data-who]').textContent = person ? `${person.name} · ${person.place}` : '';
  say('stranger', !person);
  say('signed-in', person);
  draw(main, person, kept, deeds);
  report.know(person?.categories ?? []);
}

async function sendSoon() {
  await show();
  if (!person) return;
  const outcome = await send(person.person, show);
  say('offline', outcome === NO_NETWORK);
  say('expired', outcome === NEEDS_SIGN_IN);
  await show();
}

// What waits is sent again after a while, and after twice as long if that was in vain.
async function tryAgain(pause) {
  await new Promise((over) => { setTimeout(over, pause); });
  const waits = person && (await items.of(person.person)).some((item) => item.state === 'waiting');
  if (waits) await sendSoon();
  tryAgain(waits ? Math.min(pause * 2, AGAIN) : SOON);
}

// What is new for this person; when somebody else has signed in on this phone, what was another's is forgotten first.
async function refresh() {
  let signedIn;
  try {
    signedIn = await session();
  } catch {
    say('offline', true);
    return;
  }
  say('offline', false);
  say('expired', person && !signedIn);
  if (!signedIn) return;
  if (person && person.person !== signedIn.person) {
    person = null;
    await me.forget();
    await show();
  }
  try {
    // Without the plans as they are now there are still those that the phone has, and everything else.
    const [data, plans] = await Promise.all([taken('/field/data'), taken('/rounds/field').catch(() => person?.plans)]);
    if (data.person !== signedIn.person) return;
    person = { ...data, plans: listed(plans), name: signedIn.name, place: signedIn.place };
    await me.set(person);
    localStorage.setItem('gezhi field', 'yes');
  } catch {
    say('offline', true);
  }
}

async function taken(address) {
  const answer = await fetch(address, { cache: 'no-store', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function listed(plans) {
  return Array.isArray(plans) ? plans : [];
}

async function begin() {
  person = (await me.get()) ?? null;
  if (person) person.plans = listed(person.plans);
  await show();
  await keepShell();
  await refresh();
  await sendSoon();
}

// Forgets on this phone first, so that it holds whether or not there is a network to tell the server by.
async function signOut() {
  await me.forget();
  person = null;
  await show();
  try {
    const signedIn = await session();
    if (signedIn) await fetch('/sign-out', { method: 'POST', headers: { [signedIn.header]: signedIn.token } });
    location.assign('/');
  } catch {
    say('offline', true);
  }
}

const wake = async () => {
  await refresh();
  await sendSoon();
};
main.querySelector('[data-new]').addEventListener('click', deeds.report);
main.querySelector('[data-new-spot]')?.addEventListener('click', (pressed) => deeds.spot(pressed.target.textContent));
main.querySelector('[data-sign-out]').addEventListener('click', signOut);
addEventListener('online', wake);
addEventListener('offline', () => say('offline', true));
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
begin();
tryAgain(SOON);
