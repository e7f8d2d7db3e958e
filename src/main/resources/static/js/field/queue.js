// Sends what waits, in the order in which it was filled in, one at a time. Each has its request id from the moment it was filled in, so what
// was sent and not answered is simply sent again: the server does it once.
import { items } from './store.js';

const LONGEST = 120_000;
const TRIES = 5;

export const NEEDS_SIGN_IN = 'needs-sign-in';
export const NO_NETWORK = 'no-network';
export const SENT = 'sent';

// Who is signed in; null when nobody is. Throws when there is no network.
export async function session() {
  const answer = await fetch('/field/session', { cache: 'no-store', headers: { Accept: 'application/json' } });
  if (answer.status === 401 || answer.redirected) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

let sending = null;

// One page sends at a time, and one run in it.
export function send(person, changed) {
  sending ??= locked(() => drain(person, changed)).finally(() => { sending = null; });
  return sending;
}

// Nothing is sent meanwhile.
export function locked(work) {
  return navigator.locks ? navigator.locks.request('gezhi-field-send', work) : work();
}

async function drain(person, changed) {
  let signedIn;
  try {
    signedIn = await session();
  } catch {
    return NO_NETWORK;
  }
  if (signedIn?.person !== person) return NEEDS_SIGN_IN;
  const had = new Set();
  for (;;) {
    const item = (await items.of(person)).find((each) => each.state === 'waiting' && !had.has(each.id));
    if (!item) return SENT;
    had.add(item.id);
    try {
      item.tried = true; // from now on the server may have it, so it is not changed any more
      await items.put(item);
      const answer = await post(item, signedIn);
      if (answer === null) return NEEDS_SIGN_IN;
      await items.put(item);
      await changed();
      if (answer === NO_NETWORK) return NO_NETWORK;
    } catch {
      return NO_NETWORK;
    }
  }
}

// Writes the answer into the item; null when a sign-in is needed, NO_NETWORK when the server is in trouble: both leave the item waiting.
async function post(item, signedIn) {
  const answer = await fetch(address(item), {
    method: 'POST',
    headers: { [signedIn.header]: signedIn.token, Accept: 'application/json' },
    body: body(item),
    signal: AbortSignal.timeout(LONGEST),
  });
  if (answer.redirected || answer.status === 401 || answer.status === 403) return null;
  if (answer.status >= 500) {
    item.tries = (item.tries ?? 0) + 1;
    if (item.tries >= TRIES) Object.assign(item, { state: 'asked', why: '', broken: true });
    return NO_NETWORK;
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) {
    Object.assign(item, { state: 'sent', number: said.number, sentAt: Date.now(), photos: [], before: [], asked: null, why: '' });
  } else {
    Object.assign(item, { state: 'asked', why: said.why ?? '', now: answer.status === 409 ? said : null, broken: ![409, 422].includes(answer.status) });
  }
  return answer.status;
}

function address(item) {
  if (item.kind === 'REPORT') return '/field/report';
  if (item.kind === 'ROUND') return `/rounds/field/${item.plan}`;
  return item.kind === 'SPOT' ? '/field/spot' : `/field/cases/${item.caseId}/${item.kind}`;
}

function body(item) {
  const form = new FormData();
  form.set(item.kind === 'ROUND' ? 'id' : 'requestId', item.id);
  if (item.kind === 'ROUND') form.set('sentAt', Date.now()); // the server reckons by how long ago, whatever this clock says
  for (const [name, value] of Object.entries(item.fields)) {
    if (value !== '' && value !== null && value !== undefined) form.set(name, value);
  }
  if (item.asked?.version) form.set('form', item.asked.version);
  for (const [question, given] of Object.entries(item.asked?.answers ?? {})) {
    given.forEach((value) => (value instanceof Blob ? form.set(`answer.${question}`, value, `${question}.jpg`) : form.append(`answer.${question}`, value)));
  }
  for (const name of ['before', 'photos']) {
    (item[name] ?? []).forEach((photo, at) => form.append(name, photo, `${at + 1}.jpg`));
  }
  return form;
}
