// The secret link: written out in full, copied by a button, kept out of the address bar's history note "sent".
const link = document.querySelector('[data-link]');
const button = document.querySelector('[data-copy]');
if (link && button) {
  const address = new URL(link.dataset.link, location.href).href;
  link.textContent = address;
  history.replaceState(null, '', address);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(link);
    }
  });
}
