// Templates of one's office above the words of a dialog: what is chosen is put in where the words end, to be changed as needed.
const dialogs = ['FEED_BACK', 'ASK_GIVE_BACK', 'ASK_EXTENSION', 'ASK_PARKING'].map((kind) => document.getElementById(`deed-${kind}`)).filter(Boolean);

if (dialogs.length) offer();

async function offer() {
  const answer = await fetch('/work/answers/offered', { headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) return;
  const offered = await answer.json();
  if (offered.answers.length) dialogs.forEach((dialog) => add(dialog, offered));
}

function add(dialog, offered) {
  const text = dialog.querySelector('textarea[name=words]');
  if (!text) return;
  const field = document.createElement('div');
  field.className = 'field';
  const label = document.createElement('label');
  label.className = 'form-label';
  label.textContent = offered.label;
  const select = document.createElement('select');
  select.className = 'form-select';
  select.id = `${text.id}-answers`;
  label.htmlFor = select.id;
  select.append(new Option(offered.none, ''), ...offered.answers.map((each) => new Option(each.name, each.words)));
  select.addEventListener('change', () => {
    if (!select.value) return;
    text.value = [text.value.trimEnd(), select.value].filter(Boolean).join('\n');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
    select.value = '';
  });
  field.append(label, select);
  text.closest('.field').before(field);
}
