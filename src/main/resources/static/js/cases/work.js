// Asks twice a minute whether something came, while the page is seen. A desk that nobody has touched for two hours asks no more, so that it is
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
}
