// Is told by the server, where it can; and asks twice a minute whether something came, while the page is seen. A desk that nobody has touched for two hours asks no more, so that it is
// signed out in its time.
const EVERY = 30_000;
const LEFT_ALONE = 2 * 60 * 60_000;
const news = document.getElementById('news');
let touched = Date.now();
let asked = Date.now();
const look = () => {
  const now = Date.now();
  if (document.visibilityState !== 'visible' || now - touched > LEFT_ALONE || now - asked < EVERY) return;
  asked = now;
  window.htmx.trigger(news, 'look');
};
if (news) {
  for (const sign of ['pointerdown', 'keydown', 'wheel']) addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, EVERY);
  news.addEventListener('htmx:beforeSwap', signedOut);
  listen();
}

// What answers in place of the news is the sign-in page: the session is over, and the list will not change any more.
function signedOut(swap) {
  if (!swap.detail.xhr.responseURL.includes('/sign-in')) return;
  swap.detail.shouldSwap = false;
  document.querySelector('[data-signed-out]').hidden = false;
}

// A stream for the page that is seen, none for those behind it: a browser has few connections to give. It says no more than that there is
// something to ask for. A browser comes back to a stream that broke; what cannot be had is left to the asking above.
function listen() {
  const address = news.getAttribute('hx-get').replace('/work/news', '/work/stream');
  let stream = null;
  const change = () => {
    const wanted = document.visibilityState === 'visible' && Date.now() - touched < LEFT_ALONE;
    if (wanted && !stream) {
      stream = new EventSource(address);
      stream.addEventListener('news', () => {
        asked = Date.now();
        window.htmx.trigger(news, 'look');
      });
      stream.addEventListener('error', () => { if (stream?.readyState === EventSource.CLOSED) window.htmx.trigger(news, 'look'); });
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
  setInterval(change, 60_000);
}

// On a phone the tabs are wider than the screen.
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
