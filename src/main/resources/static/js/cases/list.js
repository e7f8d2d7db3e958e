// The filters stand open where there is room for them.
const box = document.querySelector('[data-wide-open]');
if (box && matchMedia('(min-width: 48rem)').matches) box.open = true;

// A folded list of boxes says what is chosen, and folds again when one goes on elsewhere.
document.querySelectorAll('[data-choices]').forEach((list) => {
  const head = list.querySelector('summary');
  list.addEventListener('change', () => {
    const chosen = [...list.querySelectorAll('input:checked')].map((input) => input.nextElementSibling.textContent);
    head.textContent = chosen.join(' · ') || head.dataset.any;
  });
  list.addEventListener('keydown', (key) => {
    if (key.key !== 'Escape' || !list.open) return;
    list.open = false;
    head.focus();
  });
  document.addEventListener('click', (click) => {
    if (!list.contains(click.target)) list.open = false;
  });
  list.addEventListener('focusout', (to) => {
    if (to.relatedTarget && !list.contains(to.relatedTarget)) list.open = false;
  });
});
