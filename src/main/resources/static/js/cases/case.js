// A dialog whose deed was refused opens again with what was typed; a map shows the place.
document.querySelector('dialog[data-open]')?.showModal();

// "done" in the address is said once, not again on reload.
const address = new URL(location.href);
if (address.searchParams.has('done') || address.searchParams.has('sent')) {
  address.searchParams.delete('done');
  address.searchParams.delete('sent');
  history.replaceState(null, '', address);
}
