// Puts this page and what it is made of on the phone, and drops what an earlier version of it was made of.
const SHELL = 'gezhi-field';
const MODULES = ['page', 'store', 'queue', 'form', 'questions', 'photos', 'round', 'lists', 'shell'].map((name) => `/js/field/${name}.js`);

export async function keepShell() {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const linked = [...document.querySelectorAll('link[href], script[src], img[src], use')]
      .map((part) => part.href?.baseVal ?? part.href ?? part.src)
      .map((address) => new URL(address, location.href))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname);
    const wanted = [...new Set([...MODULES, ...linked])];
    const shell = await caches.open(SHELL);
    await Promise.all(wanted.map(async (address) => {
      const hashed = /-[0-9a-f]{20,}\./.test(address);
      if (hashed && (await shell.match(address))) return;
      const fresh = await fetch(address, { cache: hashed ? 'default' : 'no-cache' });
      if (fresh.ok) await shell.put(address, fresh);
    }));
    if (!(await shell.match('/field'))) await shell.put('/field', await fetch('/field', { cache: 'no-cache' }));
    for (const kept of await shell.keys()) {
      const path = new URL(kept.url).pathname;
      if (path !== '/field' && !wanted.includes(path)) await shell.delete(kept);
    }
    document.documentElement.dataset.kept = 'yes';
  } catch {
    // no network: what is kept stays
  }
}
