// What is asked about the category just chosen: fetched once it is, with what was already answered put back.
import { inCity } from './city.js';

let form;
let place;
let answers = {};

// given: answers of a draft, by name of the field.
export function questions(reportForm, given) {
  form = reportForm;
  place = form.querySelector('[data-questions]');
  answers = given;
  form.addEventListener('change', (change) => change.target.name === 'category' && ask());
  if (chosen() && place.childElementCount === 0) ask();
}

// What is answered now, by name of the field; also to questions of a category chosen before.
export function answered() {
  const asked = fields();
  asked.forEach((field) => { answers[field.name] = []; });
  asked.filter((field) => !isChoice(field) || field.checked).forEach((field) => answers[field.name].push(field.value));
  return answers;
}

// The server's answer names what to correct; a picture already chosen stays.
export function correctQuestions(fresh) {
  const pictures = [...place.querySelectorAll('.photo-field')];
  place.replaceChildren(...fresh.childNodes);
  for (const picture of pictures) {
    const again = document.getElementById(picture.querySelector('input').id)?.closest('.photo-field');
    const error = again?.querySelector('.field-error[id]');
    again?.replaceWith(picture);
    if (error) picture.append(error);
  }
  place.dispatchEvent(new CustomEvent('gezhi:fields', { bubbles: true }));
}

function chosen() {
  return form.querySelector('[name=category]:checked')?.value ?? '';
}

async function ask() {
  const category = chosen();
  answered();
  try {
    const answer = await fetch(`${place.dataset.from}?${new URLSearchParams({ category, ...inCity() })}`);
    if (!answer.ok || category !== chosen()) return;
    place.innerHTML = await answer.text();
    fields().forEach(put);
    place.dispatchEvent(new CustomEvent('gezhi:fields', { bubbles: true }));
  } catch {
    // no network: the server asks when the report is sent
  }
}

function put(field) {
  const given = answers[field.name] ?? [];
  if (isChoice(field)) field.checked = given.includes(field.value);
  else field.value = given[0] ?? '';
}

function fields() {
  return [...place.querySelectorAll('[name^="answer."]')].filter((field) => field.type !== 'file');
}

function isChoice(field) {
  return ['radio', 'checkbox'].includes(field.type);
}
