// Words typed into <form data-draft="whose"> outlive a session that ends meanwhile: they stay in this window until the form is done.
const forms = [...document.querySelectorAll('form[data-draft]')];

forms.forEach((form) => {
  if (document.querySelector('main > .done')) sessionStorage.removeItem(key(form));
  form.addEventListener('submit', () => keep(form));
  form.addEventListener('input', () => keep(form));
});
// Only a page that something was sent from in vain shows it unasked.
if (document.querySelector('[data-stale]')) forms.forEach(restore);

function key(form) {
  return `draft ${form.dataset.draft} ${new URL(form.action).pathname}`;
}

function keep(form) {
  const typed = fields(form).map((field) => [field.name, field.value]);
  sessionStorage.setItem(key(form), JSON.stringify(typed));
}

function fields(form) {
  return [...form.elements].filter((field) => field.name && !['hidden', 'file'].includes(field.type) && (field.type !== 'radio' || field.checked));
}

function restore(form) {
  const typed = JSON.parse(sessionStorage.getItem(key(form)) ?? 'null');
  if (!typed) return;
  for (const [name, value] of typed) {
    const named = form.elements[name];
    if (named) named.value = value;
  }
  form.querySelector('[data-restored]').hidden = false;
  form.closest('dialog')?.showModal();
}
