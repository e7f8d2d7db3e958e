// Keeps the page for work without network, and nothing else: the same for everybody, without a name in it. What is kept is answered from the
// phone at once and fetched anew behind it, so that an upgrade arrives with the opening after next. Everything else goes to the network.
const SHELL = 'gezhi-field';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (activated) => activated.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (asked) => {
  const url = new URL(asked.request.url);
  const page = asked.request.mode === 'navigate' && url.pathname === '/field';
  const part = /^\/(css|js|img|webjars)\//.test(url.pathname) || url.pathname === '/manifest.webmanifest';
  if (asked.request.method !== 'GET' || url.origin !== self.location.origin || !(page || part)) return;
  asked.respondWith(answer(asked, page));
});

async function answer(asked, page) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(asked.request, { ignoreSearch: page, ignoreVary: true });
  if (!kept) return fetch(asked.request);
  if (page) asked.waitUntil(refresh(shell, asked.request.url));
  return kept;
}

async function refresh(shell, address) {
  try {
    const fresh = await fetch(address, { cache: 'no-cache' });
    if (fresh.ok && !fresh.redirected) await shell.put('/field', fresh);
  } catch {
    // no network: what is kept stays
  }
}
