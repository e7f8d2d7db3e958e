// What the phone keeps: who it is for with their tasks (forgotten at sign-out), and what they filled in (kept until it was sent, shown to
// nobody else).
const NAME = 'gezhi-field';
let opened = null;

function open() {
  opened ??= new Promise((ready, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('me');
      request.result.createObjectStore('items', { keyPath: 'id' });
    };
    request.onsuccess = () => ready(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

// Waits until the transaction is on the disk, not only for the request: a phone may be put away the next moment.
async function run(name, mode, work) {
  const database = await open();
  return new Promise((done, failed) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
  });
}

export const me = {
  get: () => run('me', 'readonly', (store) => store.get('me')),
  set: (person) => run('me', 'readwrite', (store) => store.put(person, 'me')),
  forget: () => run('me', 'readwrite', (store) => store.clear()),
};

export const items = {
  of: async (person) => (await run('items', 'readonly', (store) => store.getAll()))
    .filter((item) => item.person === person)
    .sort((one, other) => one.order - other.order),
  put: (item) => run('items', 'readwrite', (store) => store.put(item)),
  remove: (id) => run('items', 'readwrite', (store) => store.delete(id)),
};

let last = 0;
// The order in which things were filled in, also within one millisecond.
export function nextOrder() {
  last = Math.max(last + 1, Date.now() * 1000);
  return last;
}
