// The numbers change while people answer: the server says that something has changed, the page asks for itself and takes the numbers from there.
const counts = document.getElementById('counts');
const FEWEST = 1_000;
let asked = 0;

async function refresh() {
  if (Date.now() - asked < FEWEST) return;
  asked = Date.now();
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('counts');
  if (page) counts.replaceChildren(...page.childNodes);
}

if (counts?.dataset.stream) {
  let stream = null;
  const change = () => {
    const wanted = document.visibilityState === 'visible';
    if (wanted && !stream) {
      stream = new EventSource(counts.dataset.stream);
      stream.addEventListener('count', refresh);
    }
    if (!wanted && stream) {
      stream.close();
      stream = null;
    }
  };
  change();
  document.addEventListener('visibilitychange', change);
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', (shown) => { if (shown.persisted) { stream = null; change(); } });
}

// What was just done is said once, not again on reload.
const address = new URL(location.href);
if (address.searchParams.has('done')) {
  address.searchParams.delete('done');
  history.replaceState(null, '', address);
}
