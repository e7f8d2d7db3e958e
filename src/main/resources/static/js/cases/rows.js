// After "more", keyboard and screen reader go on with the first row that came, for the button they pressed is gone.
const rows = document.getElementById('rows');
let before = 0;
rows?.addEventListener('htmx:beforeSwap', () => { before = rows.children.length; });
rows?.addEventListener('htmx:afterSwap', () => rows.children[before]?.querySelector('a').focus({ preventScroll: true }));
