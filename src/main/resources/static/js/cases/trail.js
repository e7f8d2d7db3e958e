// From case to case as they stood in the list one came from, and back to it.
const bar = document.querySelector('[data-trail]');
const trail = JSON.parse(sessionStorage.getItem('inbox trail') ?? 'null');
const index = trail ? trail.cases.indexOf(location.pathname) : -1;

if (bar && index >= 0) {
  const [before, list, next] = bar.querySelectorAll('a');
  lead(before, trail.cases[index - 1]);
  lead(list, trail.here);
  lead(next, trail.cases[index + 1]);
  bar.hidden = false;
  sessionStorage.setItem('inbox last', location.pathname);
  const done = document.querySelector('main > .done a');
  if (done && trail.cases[index + 1]) {
    const on = next.cloneNode(true);
    done.after(' ', on);
    on.className = 'btn btn-primary btn-small';
  }
}

function lead(link, to) {
  link.hidden = !to;
  if (to) link.href = to;
}
