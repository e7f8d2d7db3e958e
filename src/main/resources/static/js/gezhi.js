// What every page needs: the phone menu, the focus on errors, forms that are sent once, language of dates.
const button = document.querySelector('.menu-button');
const menu = document.getElementById('menu');
if (button && menu) {
  const show = (open) => {
    button.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('menu-open', open);
  };
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('keydown', (key) => key.key === 'Escape' && show(false));
  document.addEventListener('click', (click) => {
    if (!menu.contains(click.target) && !button.contains(click.target)) show(false);
  });
}

document.querySelector('.error-summary')?.focus();

// That a form came too late is said once, not again on reload.
const here = new URL(location.href);
if (here.searchParams.has('stale')) {
  here.searchParams.delete('stale');
  here.searchParams.delete('continue');
  history.replaceState(history.state, '', here);
}

// A second press on a slow network must not send a second time; the server would refuse it by its request id, the person need not know.
document.addEventListener('submit', (submit) => {
  const form = submit.target;
  // Nothing typed stays behind for whoever uses this window next, nor what a phone had taken along.
  if (form.action.endsWith('/sign-out')) sessionStorage.clear();
  if (/\/sign-(in|out)$/.test(form.action) && localStorage.getItem('gezhi field')) {
    submit.preventDefault();
    forgetField(form, submit.submitter);
    return;
  }
  if (form.dataset.sent) {
    submit.preventDefault();
    return;
  }
  if (form.method !== 'dialog') {
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 5000);
  }
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));

// Buttons that open a dialog: <button data-dialog="id">.
document.addEventListener('click', (click) => {
  const opener = click.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  const closer = click.target.closest('[data-close]');
  if (closer) closer.closest('dialog')?.close();
});

// Long texts: near the limit it is said how much is left, beyond it how much is too much; nothing is cut off.
const SAID_FROM = 200;
document.addEventListener('input', (input) => {
  const text = input.target;
  const count = text.dataset.longest && text.closest('.field')?.querySelector('[data-count]');
  if (!count) return;
  const left = Number(text.dataset.longest) - text.value.length;
  count.hidden = left > SAID_FROM;
  count.textContent = (left < 0 ? count.dataset.over : count.dataset.left).replace('{0}', Math.abs(left));
  count.classList.toggle('field-error', left < 0);
});

async function forgetField(form, pressed) {
  try {
    await (await import('/js/field/store.js')).me.forget();
    localStorage.removeItem('gezhi field');
  } finally {
    form.requestSubmit(pressed);
  }
}
