// Fields that find divisions and offices by name or code: <input data-suggest="/suggest/divisions?q=" list="id-of-a-datalist">.
for (const field of document.querySelectorAll('input[data-suggest]')) {
  const list = document.getElementById(field.getAttribute('list'));
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (field.value.trim().length < 2) return;
      const answer = await fetch(field.dataset.suggest + encodeURIComponent(field.value.trim()));
      if (!answer.ok) return;
      list.replaceChildren(...(await answer.json()).map((text) => Object.assign(document.createElement('option'), { value: text })));
    }, 200);
  });
}
