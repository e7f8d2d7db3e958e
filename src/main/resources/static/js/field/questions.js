// What is asked about a category, drawn from what the phone has taken along: answers are kept with the rest of the form.
import { photosOf } from './photos.js';

export function questionsOf(form, changed) {
  const holder = form.querySelector('[data-questions]');
  const select = form.querySelector('[name=category]');
  let pictures = new Map();
  let leaves = [];
  if (!holder) return { get: () => ({}), set: () => {}, missing: () => null, know: () => {} };
  const asked = () => leaves.find((leaf) => leaf.code === select.value)?.questions ?? [];
  const version = () => leaves.find((leaf) => leaf.code === select.value)?.form ?? 0;
  select.addEventListener('change', () => draw(read()));

  function draw(given) {
    pictures = new Map();
    const fields = asked().map((question) => field(question, given[question.code] ?? []));
    holder.replaceChildren(...fields);
    holder.hidden = fields.length === 0;
  }

  function field(question, given) {
    const made = holder.ownerDocument.querySelector(`#asked-${shape(question.kind)}`).content.cloneNode(true).firstElementChild;
    made.dataset.question = question.code;
    made.querySelector('[data-name]').textContent = question.required ? question.name : holder.dataset.optional.replace('{0}', question.name);
    if (question.kind === 'PHOTO') picture(made, question, given);
    else if (question.choices.length) choices(made, question, given);
    else single(made, question, given);
    return made;
  }

  function single(made, question, given) {
    const input = made.querySelector('input');
    input.type = { NUMBER: 'number', DATE: 'date' }[question.kind] ?? 'text';
    input.id = `answer-${question.code}`;
    made.querySelector('label').htmlFor = input.id;
    input.value = given[0] ?? '';
  }

  function choices(made, question, given) {
    made.append(...question.choices.map((choice) => {
      const label = document.createElement('label');
      label.className = 'leaf';
      const input = document.createElement('input');
      Object.assign(input, { type: question.kind === 'SINGLE' ? 'radio' : 'checkbox', value: choice.code, checked: given.includes(choice.code) });
      if (question.kind === 'SINGLE') input.name = `choice-${question.code}`;
      const words = document.createElement('span');
      words.textContent = choice.name;
      label.append(input, words);
      return label;
    }));
  }

  function picture(made, question, given) {
    const input = made.querySelector('input');
    input.id = `answer-${question.code}`;
    made.querySelector('label').htmlFor = input.id;
    const photos = photosOf(made, changed);
    photos.set(given);
    pictures.set(question.code, photos);
  }

  function read() {
    const given = {};
    for (const made of holder.querySelectorAll('[data-question]')) {
      const code = made.dataset.question;
      const inputs = [...made.querySelectorAll('input')].filter((input) => !['radio', 'checkbox'].includes(input.type) || input.checked);
      given[code] = pictures.get(code)?.get() ?? inputs.map((input) => input.value.trim()).filter((value) => value !== '');
    }
    return given;
  }

  return {
    // What to keep and send: the version that was shown, and answers by question.
    get: () => ({ version: version(), answers: read() }),
    set: (kept) => draw(kept?.answers ?? {}),
    // The field of the first question that must be answered and is not.
    missing: () => {
      const given = read();
      const question = asked().find((each) => each.required && !given[each.code]?.length);
      return question ? holder.querySelector(`[data-question="${question.code}"] input`) : null;
    },
    // What the phone has taken along, perhaps anew; left alone while somebody answers.
    know: (fresh) => {
      const before = JSON.stringify(asked());
      leaves = fresh;
      if (JSON.stringify(asked()) !== before) draw(read());
    },
  };
}

function shape(kind) {
  if (kind === 'PHOTO') return 'photo';
  return kind === 'SINGLE' || kind === 'MULTIPLE' ? 'choices' : 'one';
}
